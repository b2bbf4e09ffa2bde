// Section TM of SPEC.md.
import { describe, expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { NEEDS_CONSENT } from "./consequences.ts";
import {
  BILLING_MODES,
  type Deadline,
  INSTANCE_STATES,
  type Instance,
  type InstanceId,
  type Instant,
} from "./instance.ts";
import { planAction } from "./plan.ts";
import {
  isInArrears,
  TERMINATION_WAYS,
  type TerminateOptions,
  type TerminationWay,
  terminateBlockers,
  terminateConsequences,
  terminateRules,
} from "./terminate.ts";

const LATER = 1_800_000_000_000 as Instant;
const timer = { timerId: "t-1", at: LATER };
const by = (how: TerminationWay): TerminateOptions => ({
  how,
  at: how === "timed" ? LATER : null,
});
const RIGHT_AWAY = ["now", "recycle"] as const;
const deadline = (kind: Deadline["kind"]): Deadline => ({ kind, at: LATER, since: LATER });
const subscription = (special: Partial<Instance> = {}) =>
  anInstance({ billing: "subscription", rawBilling: "PREPAID", ...special });

describe("what can be terminated right away", () => {
  test.each(INSTANCE_STATES)("[TM1] from %s", (state) => {
    for (const how of RIGHT_AWAY) {
      const blockers = terminateBlockers(anInstance({ state }), by(how));
      const free = ["running", "stopped", "rescue"].includes(state);
      expect(blockers.length).toBe(free ? 0 : 1);
      if (state === "recycled") expect(blockers).toEqual(["already-recycled"]);
    }
  });

  test("[TM2] not while something is at work on it, or it is isolated", () => {
    const operation = anOperation({ name: "resize", phase: "operating" });
    for (const how of RIGHT_AWAY) {
      expect(
        terminateBlockers(anInstance({ operation, restriction: "isolated" }), by(how)),
      ).toEqual(["operation-in-progress", "isolated"]);
      const own = anOperation({ name: "terminate", phase: "operating" });
      expect(terminateBlockers(anInstance({ operation: own }), by(how))).toEqual([
        "same-task-running",
      ]);
    }
  });

  test("[TM2] [ST6] what is broken, over or free of charge can be thrown away", () => {
    for (const how of RIGHT_AWAY) {
      expect(
        terminateBlockers(
          anInstance({
            state: "stopped",
            stoppedBilling: "not-charged",
            operation: anOperation({ name: "reinstall", phase: "failed" }),
          }),
          by(how),
        ),
      ).toEqual([]);
      expect(terminateBlockers(subscription({ restriction: "expired" }), by(how))).toEqual([]);
    }
  });

  test.each(BILLING_MODES)("[TM7] %s: to the bin, or not", (billing) => {
    const hasBin = billing === "pay-as-you-go" || billing === "subscription";
    const instance = anInstance({ billing });
    expect(terminateBlockers(instance, by("recycle"))).toEqual(hasBin ? [] : ["no-recycle-bin"]);
    expect(terminateBlockers(instance, by("now"))).toEqual([]);
  });
});

describe("what can be terminated at a moment", () => {
  test.each(INSTANCE_STATES)("[TM4] from %s", (state) => {
    const blockers = terminateBlockers(anInstance({ state }), by("timed"));
    const never: Partial<Record<typeof state, unknown>> = {
      recycled: ["already-recycled"],
      terminating: ["terminating"],
      "launch-failed": ["launch-failed"],
      unknown: ["unknown-state"],
    };
    expect(blockers).toEqual(never[state] ?? []);
  });

  test.each(BILLING_MODES)("[TM4] %s", (billing) => {
    expect(terminateBlockers(anInstance({ billing }), by("timed"))).toEqual(
      billing === "pay-as-you-go" ? [] : ["timed-needs-pay-as-you-go"],
    );
  });

  test("[TM4] one timer each, none for what is restricted; an operation under way is over by then", () => {
    expect(terminateBlockers(anInstance({ scheduledTermination: timer }), by("timed"))).toEqual([
      "termination-scheduled",
    ]);
    expect(terminateBlockers(anInstance({ restriction: "isolated" }), by("timed"))).toEqual([
      "isolated",
    ]);
    const operation = anOperation({ name: "resize", phase: "operating" });
    expect(terminateBlockers(anInstance({ operation }), by("timed"))).toEqual([]);
  });
});

test.each(TERMINATION_WAYS)("[TM3] protection stands against %s", (how) => {
  const kept = anInstance({ protectedFromTermination: true });
  expect(terminateBlockers(kept, by(how))).toEqual(["protected-from-termination"]);
});

test("[TM5] whoever owes money can only let go at once", () => {
  const owing = [
    anInstance({ deadline: deadline("arrears-stop") }),
    anInstance({ deadline: deadline("arrears-release"), state: "stopped", setAsideBy: "arrears" }),
    anInstance({ state: "stopped", setAsideBy: "arrears" }),
  ];
  for (const instance of owing) {
    expect(isInArrears(instance)).toBe(true);
    expect(terminateBlockers(instance, by("now"))).toEqual([]);
    for (const how of ["recycle", "timed"] as const) {
      expect(terminateBlockers(instance, by(how))).toEqual(["in-arrears"]);
    }
  }
  for (const setAsideBy of ["nobody", "person", "expiry", "unknown"] as const) {
    expect(isInArrears(anInstance({ setAsideBy }))).toBe(false);
  }
  expect(isInArrears(anInstance({ deadline: deadline("recycle-bin-release") }))).toBe(false);
  expect(terminateBlockers(subscription({ setAsideBy: "arrears" }), by("recycle"))).toEqual([]);
});

test("[TM6] [TM7] requests differ by billing mode, and a subscription is given back", () => {
  const rows = [
    anInstance(),
    subscription({ id: "ins-00000002" as InstanceId }),
    anInstance({ id: "ins-00000003" as InstanceId }),
    anInstance({ id: "ins-00000004" as InstanceId, billing: "spot", rawBilling: "SPOTPAID" }),
  ];
  expect(planAction(terminateRules, rows, by("now"), 100).requests).toEqual([
    {
      region: "ap-guangzhou",
      ids: ["ins-00000001", "ins-00000003"],
      options: { how: "now", at: null, rawBilling: "POSTPAID_BY_HOUR" },
    },
    {
      region: "ap-guangzhou",
      ids: ["ins-00000002"],
      options: { how: "return", at: null, rawBilling: "PREPAID" },
    },
    {
      region: "ap-guangzhou",
      ids: ["ins-00000004"],
      options: { how: "now", at: null, rawBilling: "SPOTPAID" },
    },
  ]);
  const timed = planAction(terminateRules, rows, by("timed"), 100).requests;
  expect(timed.map(({ ids, options }) => [ids.length, options.how, options.at])).toEqual([
    [2, "timed", LATER],
  ]);
});

test.each([
  ["now", anInstance(), { code: "destroyed-at-once" }],
  ["timed", anInstance(), { code: "destroyed-at", at: LATER }],
  ["recycle", anInstance(), { code: "moved-to-recycle-bin", retention: "hours" }],
  ["recycle", subscription(), { code: "moved-to-recycle-bin", retention: "days" }],
  ["now", subscription(), { code: "moved-to-recycle-bin", retention: "days" }],
] as const)("[TM8] [TM12] %s of %o is said, and agreed to", (how, instance, said) => {
  const consequences = terminateConsequences(instance, by(how));
  expect(consequences[0]).toEqual(said);
  expect(consequences.filter(({ code }) => NEEDS_CONSENT.has(code))).toEqual([said]);
});

test("[TM8] a moment that is not chosen yet is none", () => {
  expect(terminateConsequences(anInstance(), { how: "timed", at: null })[0]).toEqual({
    code: "destroyed-at",
    at: null,
  });
});

test("[TM9] a timer that goes with it is named", () => {
  for (const how of RIGHT_AWAY) {
    expect(
      terminateConsequences(anInstance({ scheduledTermination: timer }), by(how)),
    ).toContainEqual({ code: "timed-termination-dropped", at: LATER });
  }
});

describe("how a termination ends", () => {
  const { done, undone, underWay, doneByAnswer, doneWhenGone } = terminateRules;
  const sent = (how: TerminationWay | "return") => ({
    how,
    at: how === "timed" ? LATER : null,
    rawBilling: "",
  });

  test.each(["now", "recycle", "return"] as const)("[TM10] %s: in the bin, or gone", (how) => {
    expect(doneWhenGone).toBe(true);
    expect(doneByAnswer?.(sent(how))).toBe(false);
    for (const state of INSTANCE_STATES) {
      expect(done(anInstance({ state }), sent(how))).toBe(state === "recycled");
    }
    const onItsWay = anInstance({ state: "recycled", operation: anOperation({ name: "recover" }) });
    expect(done(onItsWay, sent(how))).toBe(false);
  });

  test("[TM10] timed: with the answer, else with the timer that was asked for", () => {
    expect(doneByAnswer?.(sent("timed"))).toBe(true);
    expect(done(anInstance({ scheduledTermination: timer }), sent("timed"))).toBe(true);
    const other = { timerId: "t-2", at: (LATER + 1_000) as Instant };
    expect(done(anInstance({ scheduledTermination: other }), sent("timed"))).toBe(false);
    expect(done(anInstance(), sent("timed"))).toBe(false);
  });

  test("[TM11] given up when it rests anywhere else", () => {
    expect(undone(anInstance())).toBe(true);
    expect(undone(anInstance({ state: "stopped" }))).toBe(true);
    for (const state of ["recycled", "terminating", "unknown"] as const) {
      expect(undone(anInstance({ state }))).toBe(false);
    }
    const lagging = anInstance({ operation: anOperation({ name: "terminate" }) });
    expect([underWay(lagging), undone(lagging)]).toEqual([true, false]);
    expect(underWay(anInstance({ state: "terminating" }))).toBe(true);
  });
});
