// Section SU of SPEC.md.
import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTION_RULES } from "./action-rules.ts";
import { anInstance } from "./an-instance.ts";
import {
  CONSEQUENCE_WEIGHT,
  type ConsequenceCode,
  NEEDS_CONSENT,
  needsReading,
} from "./consequences.ts";
import type { InstanceId } from "./instance.ts";
import { offlineChangeProgress } from "./offline-change.ts";
import {
  type ListenerBinding,
  type ScalingGroup,
  type Surroundings,
  surroundingsConsequences,
} from "./surroundings.ts";

const SELF = "ins-00000001" as InstanceId;
const OTHERS = ["ins-00000002", "ins-00000003", "eni-00000004"] as readonly string[];
const soft = { stopType: "soft", noCharge: false } as const;
const alone: ReadonlySet<InstanceId> = new Set([SELF]);

const aListener = (special: Partial<ListenerBinding> = {}): ListenerBinding => ({
  id: "lbl-00000001",
  protocol: "TCP",
  port: 80,
  rule: null,
  healthCheck: "on",
  inUse: true,
  answering: [SELF, "ins-00000002"],
  ...special,
});
const aGroup = (special: Partial<ScalingGroup> = {}): ScalingGroup => ({
  id: "asg-00000001",
  name: "pool",
  createdByGroup: true,
  protectedFromRemoval: false,
  enabled: true,
  ...special,
});
const behind = (...listeners: ListenerBinding[]): Surroundings => ({
  loadBalancers: {
    status: "known",
    value: [{ id: "lb-00000001", name: "front", address: "118.24.0.1", listeners }],
  },
  scalingGroup: { status: "known", value: null },
});
const inGroup = (group: ScalingGroup | null): Surroundings => ({
  loadBalancers: { status: "known", value: [] },
  scalingGroup: { status: "known", value: group },
});
const codes = (surroundings: Surroundings, leaving = alone) =>
  surroundingsConsequences(surroundings, leaving).map(({ code }) => code);

const anyBinding: fc.Arbitrary<ListenerBinding> = fc.record({
  id: fc.constant("lbl-00000001"),
  protocol: fc.constantFrom("TCP", "HTTPS"),
  port: fc.integer({ min: 1, max: 65_535 }),
  rule: fc.option(fc.constantFrom("shop.example/", "shop.example/export")),
  healthCheck: fc.constantFrom("on", "off"),
  inUse: fc.boolean(),
  answering: fc.subarray([SELF as string, ...OTHERS]),
});

test("nothing depends on it: nothing is said", () => {
  expect(codes(inGroup(null))).toEqual([]);
});

test("[SU1] being checked, and not known, each look-up for itself", () => {
  const checking = { status: "checking" } as const;
  const failed = { status: "failed" } as const;
  const known = behind(aListener({ healthCheck: "off" }));
  expect(codes({ loadBalancers: checking, scalingGroup: checking })).toEqual([
    "surroundings-checking",
  ]);
  expect(codes({ loadBalancers: failed, scalingGroup: checking })).toEqual([
    "surroundings-checking",
    "load-balancers-not-known",
  ]);
  expect(codes({ ...known, scalingGroup: failed })).toEqual([
    "requests-may-fail",
    "scaling-group-not-known",
  ]);
  expect(codes({ ...inGroup(aGroup()), loadBalancers: failed })).toEqual([
    "load-balancers-not-known",
    "destroyed-by-group",
  ]);
});

test("[SU1] looking up holds nothing up, a failed look-up has to be read", () => {
  const checking = { status: "checking" } as const;
  const failed = { status: "failed" } as const;
  const said = (loadBalancers: Surroundings["loadBalancers"]) =>
    needsReading(surroundingsConsequences({ ...inGroup(null), loadBalancers }, alone));
  expect(said(checking)).toBe(false);
  expect(said(failed)).toBe(true);
});

test("[SU2] a listener is named with its load balancer, its address and its rule", () => {
  expect(surroundingsConsequences(behind(aListener({ rule: "shop.example/" })), alone)).toEqual([
    {
      code: "taken-out-of-balancing",
      listeners: [
        {
          loadBalancer: "front",
          address: "118.24.0.1",
          protocol: "TCP",
          port: 80,
          rule: "shop.example/",
        },
      ],
    },
  ]);
});

test("[SU2] [SU3] every listener in use is named exactly once, by who else stays to answer", () => {
  const anyLeaving = fc.subarray(["ins-00000002", "ins-00000003"]);
  fc.assert(
    fc.property(fc.array(anyBinding, { maxLength: 6 }), anyLeaving, (bindings, company) => {
      const numbered = bindings.map((binding, index) => ({ ...binding, port: index + 1 }));
      const leaving = new Set([SELF, ...company]) as Set<InstanceId>;
      const said = surroundingsConsequences(behind(...numbered), leaving);
      const named = new Map(
        said.flatMap((one) =>
          "listeners" in one ? one.listeners.map(({ port }) => [port, one.code] as const) : [],
        ),
      );
      const total = said.flatMap((one) => ("listeners" in one ? one.listeners : [])).length;
      expect(total).toBe(named.size);
      for (const { port, inUse, answering, healthCheck } of numbered) {
        const staying = answering.filter((one) => !leaving.has(one as InstanceId));
        const expected = !inUse
          ? undefined
          : staying.length === 0
            ? "last-healthy-backend"
            : healthCheck === "off"
              ? "requests-may-fail"
              : "taken-out-of-balancing";
        expect(named.get(port)).toBe(expected);
      }
    }),
  );
});

test("[SU3] two that leave together leave nobody behind", () => {
  const both = new Set([SELF, "ins-00000002"]) as Set<InstanceId>;
  expect(codes(behind(aListener()))).toEqual(["taken-out-of-balancing"]);
  expect(codes(behind(aListener()), both)).toEqual(["last-healthy-backend"]);
  expect(codes(behind(aListener({ healthCheck: "off" })), both)).toEqual(["last-healthy-backend"]);
});

test("[SU4] rules of one listener with and without a check are said apart", () => {
  const mixed = behind(
    aListener({ rule: "shop.example/" }),
    aListener({ rule: "shop.example/export", healthCheck: "off" }),
  );
  expect(surroundingsConsequences(mixed, alone)).toMatchObject([
    { code: "requests-may-fail", listeners: [{ rule: "shop.example/export" }] },
    { code: "taken-out-of-balancing", listeners: [{ rule: "shop.example/" }] },
  ]);
});

test.each([
  [{}, [{ code: "destroyed-by-group", group: "pool" }]],
  [{ createdByGroup: false }, [{ code: "replaced-in-group", group: "pool" }]],
  [
    { protectedFromRemoval: true },
    [{ code: "kept-in-group", group: "pool", because: "protected" }],
  ],
  [{ enabled: false }, [{ code: "kept-in-group", group: "pool", because: "disabled" }]],
  [
    { enabled: false, createdByGroup: false },
    [{ code: "kept-in-group", group: "pool", because: "disabled" }],
  ],
  [{ name: "" }, [{ code: "destroyed-by-group", group: "asg-00000001" }]],
])("[SU5] a member with %j", (special, consequences) => {
  expect(surroundingsConsequences(inGroup(aGroup(special)), alone)).toEqual(consequences);
});

test("[SU6] consent is asked for being destroyed by the group and for nothing else around", () => {
  const asked = (Object.keys(CONSEQUENCE_WEIGHT) as ConsequenceCode[]).filter((code) =>
    NEEDS_CONSENT.has(code),
  );
  const surroundings = asked.filter((code) => /group|listener|balanc/.test(code));
  expect(surroundings).toEqual(["destroyed-by-group"]);
  for (const code of asked) expect(CONSEQUENCE_WEIGHT[code]).not.toBe("info");
});

test("[SU7] a shutdown takes an instance down; a start and a restart do not", () => {
  expect(ACTION_RULES.shutdown.takesDown?.(anInstance(), soft)).toBe("for-a-while");
  expect(ACTION_RULES.start.takesDown).toBeUndefined();
  expect(ACTION_RULES.restart.takesDown).toBeUndefined();
});

test("[SU8] a termination takes down for good; one that waits for its time does not yet", () => {
  const { takesDown } = ACTION_RULES.terminate;
  for (const how of ["now", "recycle"] as const) {
    expect(takesDown?.(anInstance({ state: "stopped" }), { how, at: null })).toBe("for-good");
  }
  expect(takesDown?.(anInstance(), { how: "timed", at: null })).toBe(false);
  expect(ACTION_RULES.release.takesDown).toBeUndefined();
});

test.each([
  [{}, [{ code: "launched-anew-by-group", group: "pool" }]],
  [{ createdByGroup: false }, [{ code: "launched-anew-by-group", group: "pool" }]],
  [{ protectedFromRemoval: true }, [{ code: "launched-anew-by-group", group: "pool" }]],
  [{ enabled: false }, []],
])("[SU8] a member with %j that is terminated", (special, consequences) => {
  expect(surroundingsConsequences(inGroup(aGroup(special)), alone, "for-good")).toEqual(
    consequences,
  );
});

test("[SU7] a change that needs a stopped instance takes down what it forces, and nothing else", () => {
  const { takesDown } = offlineChangeProgress("resize");
  const stopped = anInstance({ state: "stopped" });
  expect(takesDown(anInstance(), { forceStop: true })).toBe("for-a-while");
  expect(takesDown(anInstance(), { forceStop: false })).toBe(false);
  expect(takesDown(stopped, { forceStop: true })).toBe(false);
});
