// Section PL of SPEC.md: laws that hold for any selection.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anInstance } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import { CONSEQUENCE_WEIGHT } from "./consequences.ts";
import type { Instance, InstanceId } from "./instance.ts";
import { groupVerdicts, planAction, reviewPlan } from "./plan.ts";
import { type ShutdownOptions, shutdownRules } from "./shutdown.ts";

const anyOptions: fc.Arbitrary<ShutdownOptions> = fc.record({
  stopType: fc.constantFrom("soft", "soft-first", "hard"),
  noCharge: fc.boolean(),
});
/** A region is part of what an id stands for, so repeated ids are repeated instances. */
const anySelection: fc.Arbitrary<Instance[]> = fc
  .array(anyInstance, { maxLength: 40 })
  .chain((some) =>
    fc
      .array(some.length > 0 ? fc.constantFrom(...some) : fc.constant(anInstance()), {
        maxLength: 20,
      })
      .map((again) => [...some, ...again]),
  );
const anyLimit = fc.integer({ min: 1, max: 12 });
const plan = (selection: readonly Instance[], options: ShutdownOptions, maxIds = 100) =>
  planAction(shutdownRules, selection, options, maxIds);
const soft: ShutdownOptions = { stopType: "soft", noCharge: false };
const idOf = (number: number) => `ins-${String(number).padStart(8, "0")}` as InstanceId;

test("[PL1] an instance selected twice counts once, in its first place, as it was last read", () => {
  const [first, second] = [anInstance({ id: idOf(1) }), anInstance({ id: idOf(2) })];
  const { verdicts, requests } = plan([first, second, { ...first, state: "stopped" }], soft);
  expect(verdicts.map(({ instance, blockers }) => [instance.id, blockers])).toEqual([
    [first.id, ["stopped"]],
    [second.id, []],
  ]);
  expect(requests.flatMap(({ ids }) => ids)).toEqual([second.id]);
});

test("[PL2] the requests hold every eligible id exactly once and no other", () => {
  fc.assert(
    fc.property(anySelection, anyOptions, anyLimit, (selection, options, maxIds) => {
      const { verdicts, requests } = plan(selection, options, maxIds);
      const eligible = verdicts.filter(({ blockers }) => blockers.length === 0);
      expect(requests.flatMap(({ ids }) => ids).sort()).toEqual(
        eligible.map(({ instance }) => instance.id).sort(),
      );
      for (const { instance } of eligible) {
        expect(shutdownRules.blockers(instance, options)).toEqual([]);
      }
    }),
  );
});

test("[PL3] every selected instance has one verdict, in order, and is in exactly one group", () => {
  fc.assert(
    fc.property(anySelection, anyOptions, (selection, options) => {
      const { verdicts } = plan(selection, options);
      expect(verdicts.map(({ instance }) => instance.id)).toEqual([
        ...new Set(selection.map(({ id }) => id)),
      ]);
      const { clear, caution, blocked } = groupVerdicts(verdicts);
      const grouped = [...clear, ...caution, ...blocked];
      expect(grouped.length).toBe(verdicts.length);
      expect(new Set(grouped)).toEqual(new Set(verdicts));
      for (const verdict of blocked) {
        expect(verdict.blockers).not.toEqual([]);
        expect(verdict.consequences).toEqual([]);
      }
      for (const group of [clear, caution, blocked]) {
        expect(group).toEqual(verdicts.filter((verdict) => group.includes(verdict)));
      }
    }),
  );
});

test("[PL4] caution holds exactly the eligible with a consequence heavier than info", () => {
  fc.assert(
    fc.property(anySelection, anyOptions, (selection, options) => {
      const { clear, caution } = groupVerdicts(plan(selection, options).verdicts);
      const weights = (verdict: (typeof clear)[number]) =>
        verdict.consequences.map(({ code }) => CONSEQUENCE_WEIGHT[code]);
      for (const verdict of clear) {
        expect(verdict.blockers).toEqual([]);
        expect(weights(verdict).every((weight) => weight === "info")).toBe(true);
      }
      for (const verdict of caution) {
        expect(verdict.blockers).toEqual([]);
        expect(weights(verdict).some((weight) => weight !== "info")).toBe(true);
      }
    }),
  );
});

test("[PL5] no request mixes regions or options or is too long, and there are no more than needed", () => {
  fc.assert(
    fc.property(anySelection, anyOptions, anyLimit, (selection, options, maxIds) => {
      const { verdicts, requests } = plan(selection, options, maxIds);
      const instances = new Map(verdicts.map(({ instance }) => [instance.id, instance]));
      const sharers = new Map<string, number>();
      for (const { region, ids, options: sent } of requests) {
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.length).toBeLessThanOrEqual(maxIds);
        for (const id of ids) {
          const instance = instances.get(id);
          expect(instance?.region).toBe(region);
          if (instance) expect(shutdownRules.requestOptions(instance, options)).toEqual(sent);
        }
        const key = JSON.stringify([region, sent]);
        sharers.set(key, (sharers.get(key) ?? 0) + ids.length);
      }
      const needed = [...sharers.values()].map((count) => Math.ceil(count / maxIds));
      expect(requests.length).toBe(needed.reduce((sum, count) => sum + count, 0));
    }),
  );
});

test("[PL5] 250 instances are three requests; a limit below one is a mistake of the caller", () => {
  const selection = Array.from({ length: 250 }, (_, index) => anInstance({ id: idOf(index) }));
  expect(plan(selection, soft).requests.map(({ ids }) => ids.length)).toEqual([100, 100, 50]);
  expect(() => plan(selection, soft, 0)).toThrow(RangeError);
});

test("[PL6] a review of the same verdicts finds nothing", () => {
  fc.assert(
    fc.property(anySelection, anyOptions, (selection, options) => {
      const { verdicts } = plan(selection, options);
      expect(reviewPlan(verdicts, structuredClone(verdicts))).toEqual({
        changed: [],
        lost: [],
        gained: [],
      });
    }),
  );
});

test("[PL6] [PL7] a review names what changed, what was lost and what was gained", () => {
  const [same, stopped, started, vanished, addressed, moved] = [1, 2, 3, 4, 5, 6].map((number) =>
    anInstance({ id: idOf(number) }),
  ) as [Instance, Instance, Instance, Instance, Instance, Instance];
  const shown = [
    same,
    stopped,
    { ...started, state: "starting" as const },
    vanished,
    addressed,
    { ...moved, state: "starting" as const },
  ];
  const now = [
    same,
    { ...stopped, state: "stopped" as const },
    started,
    { ...addressed, publicIps: ["1.2.3.4"], publicIpKind: "elastic" as const },
    { ...moved, state: "restarting" as const },
  ];
  expect(reviewPlan(plan(shown, soft).verdicts, plan(now, soft).verdicts)).toEqual({
    changed: [stopped.id, started.id, vanished.id, addressed.id, moved.id],
    lost: [stopped.id, vanished.id],
    gained: [started.id],
  });
});

test("[PL8] planning is repeatable and touches nothing", () => {
  fc.assert(
    fc.property(anySelection, anyOptions, anyLimit, (selection, options, maxIds) => {
      const before = structuredClone(selection);
      const first = plan(selection, options, maxIds);
      expect(selection).toEqual(before);
      expect(plan(before, options, maxIds)).toEqual(first);
    }),
  );
});
