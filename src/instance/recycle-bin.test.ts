// Sections RB and RN of SPEC.md.
import { describe, expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { destructionConsequences } from "./destruction.ts";
import { BILLING_MODES, INSTANCE_STATES, type Instance, type InstanceId } from "./instance.ts";
import { planAction } from "./plan.ts";
import { recoverBlockers, recoverRules, releaseBlockers, releaseRules } from "./recycle-bin.ts";
import { renewBlockers, renewRules } from "./renew.ts";

const solvent = { inArrears: false };
const recycled = (special: Partial<Instance> = {}) =>
  anInstance({ state: "recycled", setAsideBy: "person", ...special });
const subscription = (special: Partial<Instance> = {}) =>
  anInstance({ billing: "subscription", rawBilling: "PREPAID", renewal: "automatic", ...special });
const said = { terminating: "terminating", unknown: "unknown-state" } as const;

describe("out of the recycle bin", () => {
  test.each(INSTANCE_STATES)("[RB1] from %s", (state) => {
    const elsewhere = said[state as keyof typeof said] ?? "not-recycled";
    const expected = state === "recycled" ? [] : [elsewhere];
    expect(recoverBlockers(anInstance({ state }), solvent)).toEqual(expected);
    expect(releaseBlockers(anInstance({ state }))).toEqual(expected);
  });

  test.each(BILLING_MODES)("[RB2] %s", (billing) => {
    expect(recoverBlockers(recycled({ billing }), solvent)).toEqual(
      billing === "subscription"
        ? ["renew-first"]
        : billing === "pay-as-you-go"
          ? []
          : ["billing-not-supported"],
    );
    expect(releaseBlockers(recycled({ billing }))).toEqual([]);
  });

  test("[RB3] nothing that is paid by use comes back before the account is topped up", () => {
    expect(recoverBlockers(recycled(), { inArrears: true })).toEqual(["in-arrears"]);
    expect(recoverBlockers(recycled({ setAsideBy: "arrears" }), solvent)).toEqual(["in-arrears"]);
    expect(recoverBlockers(recycled({ billing: "subscription" }), { inArrears: true })).toEqual([
      "renew-first",
    ]);
  });

  test("[RB4] not while something is at work on it, or it is isolated", () => {
    const operating = (name: "recover" | "terminate") => anOperation({ name, phase: "operating" });
    expect(recoverBlockers(recycled({ operation: operating("recover") }), solvent)).toEqual([
      "same-task-running",
    ]);
    expect(releaseBlockers(recycled({ operation: operating("recover") }))).toEqual([
      "operation-in-progress",
    ]);
    expect(releaseBlockers(recycled({ operation: operating("terminate") }))).toEqual([
      "same-task-running",
    ]);
    for (const blockers of [recoverBlockers, releaseBlockers]) {
      expect(blockers(recycled({ restriction: "isolated" }), solvent)).toEqual(["isolated"]);
    }
  });

  test("[RB4] what could not be reinstalled, or was protected, is in the bin all the same", () => {
    const operation = anOperation({ name: "reinstall", phase: "failed" });
    const special = { operation, protectedFromTermination: true, restriction: "expired" } as const;
    expect(recoverBlockers(recycled(special), solvent)).toEqual([]);
    expect(releaseBlockers(recycled(special))).toEqual([]);
  });
});

test("[RB5] a release destroys at once, one billing mode a request", () => {
  const rows = [
    recycled(),
    recycled({ id: "ins-00000002" as InstanceId, rawBilling: "PREPAID", billing: "subscription" }),
  ];
  const { verdicts, requests } = planAction(releaseRules, rows, {}, 100);
  expect(requests.map(({ ids, options }) => [ids, options.rawBilling])).toEqual([
    [["ins-00000001"], "POSTPAID_BY_HOUR"],
    [["ins-00000002"], "PREPAID"],
  ]);
  for (const { instance, consequences } of verdicts) {
    expect(consequences).toEqual([
      { code: "destroyed-at-once" },
      ...destructionConsequences(instance),
    ]);
  }
});

describe.each([
  ["RB6", "recover", recoverRules, {}],
  ["RN4", "renew", renewRules, { months: 1, renewal: "manual" }],
] as const)("[%s] how a %s ends", (_rule, name, rules, options) => {
  const { underWay, undone } = rules;
  const done = (instance: Instance) => rules.done(instance, options as never);
  const operation = (phase: "operating" | "failed" | "succeeded") => anOperation({ name, phase });

  test.each(INSTANCE_STATES)("[RB6] [RN4] in %s", (state) => {
    const back = ["running", "stopped", "rescue"].includes(state);
    expect(done(anInstance({ state, operation: operation("succeeded") }))).toBe(back);
    expect(done(anInstance({ state, operation: operation("failed") }))).toBe(false);
    expect(done(anInstance({ state, operation: operation("operating") }))).toBe(false);
  });

  test("[RB6] [RN4] given up where it rests in the bin, or failed, or is being destroyed", () => {
    expect(undone(recycled())).toBe(true);
    expect(undone(recycled({ operation: operation("failed") }))).toBe(true);
    expect(undone(anInstance({ state: "stopped", operation: operation("failed") }))).toBe(true);
    expect(undone(anInstance({ state: "terminating" }))).toBe(true);
    expect(undone(anInstance())).toBe(false);
    expect(undone(anInstance({ state: "unknown" }))).toBe(false);
  });

  test("[RB6] [RN4] not while it is on its way, in the bin still or starting", () => {
    for (const state of ["recycled", "starting"] as const) {
      const instance = anInstance({ state, operation: operation("operating") });
      expect([underWay(instance), undone(instance), done(instance)]).toEqual([true, false, false]);
    }
  });
});

test("[RB7] a release is done by being gone, and by nothing else", () => {
  expect(releaseRules.doneWhenGone).toBe(true);
  for (const state of INSTANCE_STATES) {
    const instance = anInstance({ state });
    expect(releaseRules.done(instance, { rawBilling: "" })).toBe(false);
    expect(releaseRules.underWay(instance)).toBe(state === "terminating");
  }
  expect(releaseRules.undone(recycled())).toBe(true);
  expect(releaseRules.undone(anInstance())).toBe(true);
  const lagging = recycled({ operation: anOperation({ name: "terminate" }) });
  expect([releaseRules.underWay(lagging), releaseRules.undone(lagging)]).toEqual([true, false]);
});

describe("renewing", () => {
  test.each(INSTANCE_STATES)("[RN1] [RN2] from %s", (state) => {
    for (const restriction of ["none", "expired"] as const) {
      const free = ["running", "stopped", "rescue", "recycled"].includes(state);
      expect(renewBlockers(subscription({ state, restriction })).length).toBe(free ? 0 : 1);
    }
  });

  test.each(BILLING_MODES)("[RN2] %s", (billing) => {
    expect(renewBlockers(anInstance({ billing }))).toEqual(
      billing === "subscription" ? [] : ["not-a-subscription"],
    );
  });

  test("[RN2] not while something is at work on it, or it is isolated", () => {
    const operation = anOperation({ name: "renew", phase: "operating" });
    expect(renewBlockers(subscription({ operation, restriction: "isolated" }))).toEqual([
      "same-task-running",
      "isolated",
    ]);
  });

  test("[RN2] what could not be reinstalled is paid for all the same", () => {
    const operation = anOperation({ name: "reinstall", phase: "failed" });
    expect(renewBlockers(subscription({ operation }))).toEqual([]);
  });

  test("[RN3] what becomes of it later stays as it was", () => {
    for (const renewal of ["manual", "automatic", "none"] as const) {
      expect(renewRules.requestOptions(subscription({ renewal }), { months: 12 })).toEqual({
        months: 12,
        renewal,
      });
    }
    expect(
      renewRules.requestOptions(subscription({ renewal: "unknown" }), { months: 1 }).renewal,
    ).toBe("manual");
  });
});
