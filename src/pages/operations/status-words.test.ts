import { expect, test } from "vitest";
import type { Instant } from "../../instance/instance.ts";
import { statusWords } from "./status-words.ts";

test("a run speaks in the words of its action, and of a timer where one was set", () => {
  expect(statusWords({ action: "release", chosen: {} })).toBe("release");
  expect(statusWords({ action: "terminate", chosen: { how: "now", at: null } })).toBe("terminate");
  expect(statusWords({ action: "terminate", chosen: { how: "recycle", at: null } })).toBe(
    "terminate",
  );
  const timed = { how: "timed", at: 1_800_000_000_000 as Instant } as const;
  expect(statusWords({ action: "terminate", chosen: timed })).toBe("terminate-timed");
});
