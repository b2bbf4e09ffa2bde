import { expect, test } from "vitest";
import { anInstance } from "../../instance/an-instance.ts";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { groupVerdicts, planAction } from "../../instance/plan.ts";
import { shutdownRules } from "../../instance/shutdown.ts";
import { startRules } from "../../instance/start.ts";
import type { ListenerBinding, Surroundings } from "../../instance/surroundings.ts";
import { amongOthers } from "./among-others.ts";
import { onlyWith, SUMMED_UP, sumsOf } from "./sums.ts";

const soft = { stopType: "soft", noCharge: false } as const;
const idOf = (number: number) => `ins-0000000${number}` as InstanceId;
const web = (number: number, special: Partial<Instance> = {}) =>
  anInstance({ id: idOf(number), ...special });
const nobody: Surroundings = {
  loadBalancers: { status: "known", value: [] },
  scalingGroup: { status: "known", value: null },
};

/** Behind one listener with a check, together with these. */
function behind(...numbers: number[]): Surroundings {
  const listener: ListenerBinding = {
    id: "lbl-00000001",
    protocol: "TCP",
    port: 80,
    rule: null,
    healthCheck: "on",
    inUse: true,
    answering: numbers.map(idOf),
  };
  return {
    ...nobody,
    loadBalancers: {
      status: "known",
      value: [{ id: "lb-00000001", name: "front", address: "", listeners: [listener] }],
    },
  };
}

function planned(listed: readonly Instance[], known: ReadonlyMap<InstanceId, Surroundings>) {
  return planAction(amongOthers(shutdownRules, known, listed, soft), listed, soft, 100).verdicts;
}

const said = (verdicts: ReturnType<typeof planned>) =>
  verdicts.map(({ consequences }) => consequences.map(({ code }) => code));

test("[SU3] the listed decide who goes down together; who is left out stays to answer", () => {
  const known = new Map([1, 2].map((number) => [idOf(number), behind(1, 2)]));
  expect(said(planned([web(1)], known))).toEqual([["taken-out-of-balancing"]]);
  expect(said(planned([web(1), web(2)], known))).toEqual([
    ["last-healthy-backend"],
    ["last-healthy-backend"],
  ]);
  const isolated = web(2, { restriction: "isolated" });
  expect(said(planned([web(1), isolated], known))).toEqual([["taken-out-of-balancing"], []]);
});

test("[SU7] what takes nothing down, or is not looked up, says nothing of others", () => {
  const known = new Map([[idOf(1), behind(1)]]);
  expect(amongOthers(startRules, known, [web(1)], {})).toBe(startRules);
  expect(amongOthers(shutdownRules, null, [web(1)], soft)).toBe(shutdownRules);
});

test("[SU7] only who is taken down is said of, and counts as leaving", () => {
  const forcing = {
    ...shutdownRules,
    blockers: () => [],
    takesDown: ({ state }: Instance) => (state === "running" ? "for-a-while" : false),
  };
  const listed = [web(1), web(2, { state: "stopped" })];
  const known = new Map([1, 2].map((number) => [idOf(number), behind(1, 2)]));
  const rules = amongOthers(forcing, known, listed, soft);
  expect(said(planAction(rules, listed, soft, 100).verdicts)).toEqual([
    ["taken-out-of-balancing"],
    [],
  ]);
});

test("what happens to the instance itself is said first, and all the same", () => {
  const listed = [web(1, { publicIpKind: "elastic", publicIps: ["1.2.3.4"] })];
  const known = new Map([[idOf(1), behind(1)]]);
  expect(said(planned(listed, known))).toEqual([
    ["elastic-ip-unreachable", "last-healthy-backend"],
  ]);
});

test("sums count instances by what will happen, loudest first, and show only those", () => {
  const listed = [1, 2, 3, 4].map((number) => web(number));
  const group = { id: "asg-00000001", name: "pool", protectedFromRemoval: false, enabled: true };
  const known = new Map<InstanceId, Surroundings>([
    [idOf(1), behind(1, 9)],
    [idOf(2), behind(2)],
    [
      idOf(3),
      {
        ...behind(3, 9),
        scalingGroup: { status: "known", value: { ...group, createdByGroup: true } },
      },
    ],
    [idOf(4), nobody],
  ]);
  const groups = groupVerdicts(planned(listed, known));
  const sums = sumsOf(groups);
  expect(sums).toEqual([
    { code: "last-healthy-backend", count: 1 },
    { code: "destroyed-by-group", count: 1 },
    { code: "taken-out-of-balancing", count: 2 },
  ]);
  const order = sums.map(({ code }) => SUMMED_UP.indexOf(code));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  for (const { code, count } of sums) {
    const { clear, caution, blocked } = onlyWith(groups, code);
    expect([...clear, ...caution, ...blocked]).toHaveLength(count);
  }
  expect(onlyWith(groups, null)).toBe(groups);
});
