/**
 * Every fault at every place of the way, for one, three and many instances (issue: *a batch that
 * loses nothing*). At the end each instance's shown result is what the world says, and the world
 * never accepted an id twice.
 */
import { afterEach, expect, test } from "vitest";
import type { FaultKind, FaultRule } from "../mock/faults.ts";
import type { Run } from "./run.ts";
import { type Bench, createBench } from "./testing/bench.ts";
import { type BenchCloud, NAVER, TENCENT } from "./testing/bench-clouds.ts";

let bench: Bench;
afterEach(() => bench.end());

/** What a cloud can say that goes wrong, in its own codes. */
interface Side {
  readonly cloud: BenchCloud;
  readonly sizes: readonly number[];
  readonly codes: readonly (readonly [string, FaultKind])[];
}

const SIDES: readonly Side[] = [
  {
    cloud: TENCENT,
    sizes: [1, 3, 250],
    codes: [
      ["too many", { code: "RequestLimitExceeded" }],
      ["the cloud's own fault", { code: "InternalServerError" }],
      ["a bad signature", { code: "AuthFailure.SignatureFailure" }],
      ["a refusal of one instance", { code: "OperationDenied.InstanceOperationInProgress" }],
    ],
  },
  {
    cloud: NAVER,
    // More than one request: it takes twenty at a time.
    sizes: [1, 45],
    codes: [
      ["too many", { code: "410" }],
      ["the cloud's own fault", { code: "1300" }],
      ["a bad signature", { code: "200" }],
      ["a refusal of one instance", { code: "25041" }],
      ["a refusal in part", { code: "22001" }],
      ["a gateway that does not wait", { code: "510" }],
    ],
  },
];

const KINDS: readonly (readonly [string, FaultKind])[] = [
  ["timeout", "timeout"],
  ["connection lost", "connection"],
  ["HTTP 500", "http-500"],
  ["HTTP 502", "http-502"],
  ["HTTP 429", "http-429"],
  ["HTML", "html"],
  ["truncated answer", "truncated"],
  ["wrong content type", "wrong-content-type"],
];

const UNANSWERED = /^(timeout|connection lost|HTTP 50.|HTML|truncated answer|a refusal in part)$/;

/** Where it goes wrong. *In the answer*: done by the cloud, and every second answer comes out wrong. */
const PLACES: readonly (readonly [string, (cloud: BenchCloud, kind: FaultKind) => FaultRule])[] = [
  ["before sending", ({ stop }, kind) => ({ action: stop, phase: "before", kind, times: 1 })],
  ["after sending", ({ stop }, kind) => ({ action: stop, phase: "after", kind, times: 1 })],
  ["in the answer", ({ stop }, kind) => ({ action: stop, phase: "after", kind, probability: 0.5 })],
  ["while polling", ({ list }, kind) => ({ action: list, phase: "before", kind, times: 3 })],
];

const CELLS = SIDES.flatMap(({ cloud, sizes, codes }) =>
  PLACES.flatMap(([place, rule]) =>
    [...KINDS, ...codes].flatMap(([name, kind]) =>
      sizes.map((size) => ({
        place,
        name,
        size,
        where: cloud.region,
        cloud,
        rule: rule(cloud, kind),
      })),
    ),
  ),
);

test.each(CELLS)("$name $place, $size instances in $where", async (cell) => {
  const { cloud, rule, size, place, name } = cell;
  bench = await createBench({}, cloud);
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
  if (place === "while polling" || /too many|429|own fault/.test(name)) {
    const lost = latest.items.filter(({ reason }) => reason && reason.kind !== "gave-up");
    expect(lost).toEqual([]);
  }
});
