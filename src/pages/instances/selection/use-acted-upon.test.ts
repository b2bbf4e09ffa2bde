import { expect, it } from "vitest";
import type { Run, RunItemStatus } from "../../../runs/run.ts";
import { newlyTaken } from "./use-acted-upon.ts";

function run(id: string, statuses: Record<string, RunItemStatus>, finished = false): Run {
  return {
    id,
    finishedAt: finished ? 1 : null,
    items: Object.entries(statuses).map(([item, status]) => ({ id: item, status })),
  } as unknown as Run;
}

it("lets go once of what the cloud has taken, and keeps what is waiting, unknown or failed", () => {
  const known = new Set<string>();
  const first = run("r", {
    a: "accepted",
    b: "waiting",
    c: "failed",
    d: "unknown",
    e: "cancelled",
  });
  expect(newlyTaken([first], known)).toEqual(["a"]);
  expect(newlyTaken([first], known)).toEqual([]);
  const later = run(
    "r",
    { a: "done", b: "in-progress", c: "failed", d: "failed", e: "cancelled" },
    true,
  );
  expect(newlyTaken([later], known)).toEqual(["b"]);
  // Ticked again for another run, it is let go again.
  expect(newlyTaken([later, run("s", { a: "done" })], known)).toEqual(["a"]);
  // Of a run that is over its name is enough: it may have had ten thousand instances.
  expect([...known]).toEqual(["r", "s a"]);
});
