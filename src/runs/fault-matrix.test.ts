/**
 * Every fault at every place of the way, for one, three and many instances (issue: *a batch that
 * loses nothing*). At the end each instance's shown result is what the world says, and the world
 * never accepted an id twice.
 */
import { afterEach, expect, test } from "vitest";
import type { FaultKind, FaultRule } from "../mock/faults.ts";
import type { Run } from "./run.ts";
import { type Bench, createBench } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

const SIZES = [1, 3, 250];

const KINDS: readonly (readonly [string, FaultKind])[] = [
  ["timeout", "timeout"],
  ["connection lost", "connection"],
  ["HTTP 500", "http-500"],
  ["HTTP 502", "http-502"],
  ["HTTP 429", "http-429"],
  ["HTML", "html"],
  ["truncated JSON", "truncated"],
  ["wrong content type", "wrong-content-type"],
  ["RequestLimitExceeded", { code: "RequestLimitExceeded" }],
  ["InternalServerError", { code: "InternalServerError" }],
  ["AuthFailure", { code: "AuthFailure.SignatureFailure" }],
  ["a refusal of one instance", { code: "OperationDenied.InstanceOperationInProgress" }],
];

const UNANSWERED = /^(timeout|connection lost|HTTP 50.|HTML|truncated JSON)$/;

/** Where it goes wrong. *In the answer*: done by the cloud, and every second answer comes out wrong. */
const PLACES: readonly (readonly [string, (kind: FaultKind) => FaultRule])[] = [
  ["before sending", (kind) => ({ action: "StopInstances", phase: "before", kind, times: 1 })],
  ["after sending", (kind) => ({ action: "StopInstances", phase: "after", kind, times: 1 })],
  [
    "in the answer",
    (kind) => ({ action: "StopInstances", phase: "after", kind, probability: 0.5 }),
  ],
  ["while polling", (kind) => ({ action: "DescribeInstances", phase: "before", kind, times: 3 })],
];

const CELLS = PLACES.flatMap(([place, rule]) =>
  KINDS.flatMap(([name, kind]) => SIZES.map((size) => ({ place, name, size, rule: rule(kind) }))),
);

test.each(CELLS)("$name $place, $size instances", async ({ rule, size, place, name }) => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(size);
  bench.cloud.control.setFaults([rule]);
  const id = await tab.start(instances);
  let latest: Run = tab.run(id);
  await bench.until(() => {
    latest = tab.run(id);
    return latest.finishedAt !== null;
  });

  expect(await bench.untruths(latest)).toEqual([]);
  expect(latest.items.map((item) => item.id).sort()).toEqual(instances.map((i) => i.id).sort());
  for (const [id, times] of bench.accepted()) expect([id, times]).toEqual([id, 1]);
  // Without an answer, or with one that is not the cloud's, nothing leaves a second time.
  if (UNANSWERED.test(name)) {
    for (const [id, times] of bench.sent()) expect([id, times]).toEqual([id, 1]);
  }
  // Passing faults cost nothing: only a guest that ignores the button may be left running.
  if (place === "while polling" || /RequestLimit|429|Internal/.test(name)) {
    const lost = latest.items.filter(({ reason }) => reason && reason.kind !== "gave-up");
    expect(lost).toEqual([]);
  }
});
