import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDisk, anInstance, anOperation } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import type { Instance } from "./instance.ts";
import { offlineChangeBlockers } from "./offline-change.ts";
import { planAction } from "./plan.ts";
import { type ResizeOptions, resizeBlockers, resizeRules } from "./resize.ts";

const toLarge: ResizeOptions = { type: "S5.LARGE8", forceStop: true };
const stopped = (special: Partial<Instance> = {}) => anInstance({ state: "stopped", ...special });

test.each([
  [{ systemDisk: aDisk({ kind: "local-basic" }) }, ["local-system-disk"]],
  [{ dataDisks: [aDisk(), aDisk({ kind: "local-nvme" })] }, ["local-data-disk"]],
  [
    { systemDisk: aDisk({ kind: "local-ssd" }), dataDisks: [aDisk({ kind: "local-pro" })] },
    ["local-system-disk", "local-data-disk"],
  ],
  [{ systemDisk: aDisk({ kind: "unknown" }) }, []],
  [{ systemDisk: null }, []],
] as const)("[RZ1] a local disk stands in the way: %o", (special, blockers) => {
  expect(resizeBlockers(stopped(special), toLarge)).toEqual(blockers);
});

test("[RZ2] an instance on a dedicated host cannot be changed", () => {
  expect(resizeBlockers(stopped({ billing: "dedicated-host" }), toLarge)).toEqual([
    "on-dedicated-host",
  ]);
});

test("[RZ3] neither can one that was put aside for arrears, until that is paid", () => {
  expect(resizeBlockers(stopped({ setAsideBy: "arrears" }), toLarge)).toEqual([
    "stopped-by-arrears",
  ]);
  expect(resizeBlockers(stopped({ setAsideBy: "nobody" }), toLarge)).toEqual([]);
});

describe("[RZ4] the type it has", () => {
  test("is no choice", () => {
    const blockers = resizeBlockers(stopped({ type: "S5.LARGE8" }), toLarge);
    expect(blockers).toEqual(["same-type"]);
  });

  test("stands in nobody's way as long as none is chosen", () => {
    expect(resizeBlockers(stopped(), { ...toLarge, type: "" })).toEqual([]);
  });
});

test("[RZ5] each request is for one type, and for force exactly where an instance runs", () => {
  fc.assert(
    fc.property(fc.array(anyInstance), fc.boolean(), (instances, forceStop) => {
      const plan = planAction(resizeRules, instances, { type: "S9.LARGE8", forceStop }, 1);
      const states = new Map(plan.verdicts.map(({ instance }) => [instance.id, instance.state]));
      for (const { ids, options } of plan.requests) {
        expect(ids).toHaveLength(1);
        for (const id of ids) {
          expect(options).toEqual({ type: "S9.LARGE8", forceStop: states.get(id) === "running" });
        }
      }
    }),
  );
});

test("what stands in the way of any change to a stopped instance stands in the way of this one", () => {
  fc.assert(
    fc.property(anyInstance, fc.boolean(), (instance, forceStop) => {
      const own = resizeBlockers(instance, { type: "", forceStop });
      for (const blocker of offlineChangeBlockers(instance, { forceStop }, "resize")) {
        expect(own).toContain(blocker);
      }
    }),
  );
});

test("[RZ10] it is done when a reading shows the instance at rest with the type", () => {
  const reading = (phase: "operating" | "succeeded" | "failed", type: string) =>
    stopped({ type, operation: anOperation({ name: "resize", phase }) });
  expect(resizeRules.underWay(reading("operating", "S5.LARGE8"))).toBe(true);
  expect(resizeRules.done(reading("operating", "S5.LARGE8"), toLarge)).toBe(false);
  expect(resizeRules.done(reading("succeeded", "S5.LARGE8"), toLarge)).toBe(true);
  expect(resizeRules.done(reading("succeeded", "S5.MEDIUM4"), toLarge)).toBe(false);
  expect(resizeRules.done(reading("failed", "S5.LARGE8"), toLarge)).toBe(false);
  expect(resizeRules.undone(reading("failed", "S5.LARGE8"))).toBe(true);
});
