// Sections TT, SC and CT of SPEC.md, and AC.
import fc from "fast-check";
import { expect, test } from "vitest";
import { owesMoney } from "./account.ts";
import { ACTION_NAMES, ACTION_RULES } from "./action-rules.ts";
import { anInstance, anOperation } from "./an-instance.ts";
import { cancelTerminationBlockers, cancelTerminationRules } from "./cancel-termination.ts";
import { INSTANCE_STATES, type Instant } from "./instance.ts";
import { shutdownBlockers, shutdownConsequences } from "./shutdown.ts";
import { timedTerminationAt, timedTerminationProblem } from "./timed-termination.ts";

const NOW = 1_800_000_000_000 as Instant;
const LEAD = 300_000;
const scheduledTermination = { timerId: "t-1", at: NOW };

test("[TT1] a moment is kept to the second, and never moved on", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 4e12, noNaN: true }), (moment) => {
      const at = timedTerminationAt(moment);
      expect(at % 1_000).toBe(0);
      expect(at <= moment && moment - at < 1_000).toBe(true);
      expect(timedTerminationAt(at)).toBe(at);
    }),
  );
});

test.each([
  [null, "missing"],
  [Number.NaN, "missing"],
  [NOW - 1, "past"],
  [NOW, "past"],
  [NOW + 1, "too-soon"],
  [NOW + LEAD, "too-soon"],
  [NOW + LEAD + 1, null],
] as const)("[TT2] %s, seen five minutes ahead, is %s", (at, problem) => {
  expect(timedTerminationProblem(at as Instant | null, NOW, LEAD)).toBe(problem);
});

test("[SC1] a shutdown names the moment that it does not put off", () => {
  const soft = { stopType: "soft", noCharge: false } as const;
  expect(shutdownConsequences(anInstance({ scheduledTermination }), soft)).toEqual([
    { code: "timed-termination-set", at: NOW },
  ]);
  expect(shutdownConsequences(anInstance(), soft)).toEqual([]);
  expect(shutdownBlockers(anInstance({ scheduledTermination }))).toEqual([]);
});

test("[SC2] a timer blocks nothing but protection and another timer", () => {
  const chosen = {
    shutdown: { stopType: "soft", noCharge: false },
    start: {},
    restart: { stopType: "soft" },
    rename: { name: "a", positions: {} },
    "edit-tags": { set: [], remove: [], most: 50 },
    protection: { protect: true },
    resize: { type: "", forceStop: true },
    "reset-password": { userName: null, password: "", forceStop: true },
    "bind-key": { keyId: null, forceStop: true },
    "unbind-key": { keyId: null, forceStop: true },
    terminate: { how: "timed", at: null },
    "cancel-termination": {},
    recover: { inArrears: false },
    release: {},
    renew: { months: 1 },
  } as const;
  const blocked = ACTION_NAMES.filter((name) => {
    const rules: { blockers(instance: unknown, options: unknown): readonly string[] } =
      ACTION_RULES[name];
    const instance = anInstance({ scheduledTermination });
    return rules.blockers(instance, chosen[name]).includes("termination-scheduled");
  });
  expect(blocked.toSorted()).toEqual(["protection", "terminate"]);
});

test.each(INSTANCE_STATES)("[CT1] cancelled in %s", (state) => {
  const late = { terminating: ["terminating"], unknown: ["unknown-state"] } as const;
  const blockers = late[state as keyof typeof late] ?? [];
  expect(cancelTerminationBlockers(anInstance({ state, scheduledTermination }))).toEqual(blockers);
  expect(cancelTerminationBlockers(anInstance({ state }))).toEqual(
    blockers.length > 0 ? blockers : ["no-scheduled-termination"],
  );
});

test("[CT2] whatever is at work on it, and however it is restricted or protected", () => {
  const busy = anInstance({
    scheduledTermination,
    operation: anOperation({ name: "resize", phase: "operating" }),
    restriction: "isolated",
    protectedFromTermination: true,
  });
  expect(cancelTerminationBlockers(busy)).toEqual([]);
});

test("[CT4] a cancellation names the moment of the timer that was seen", () => {
  const { consequences } = cancelTerminationRules;
  const later = { timerId: "t-2", at: (NOW + LEAD) as Instant };
  for (const seen of [scheduledTermination, later]) {
    expect(consequences(anInstance({ scheduledTermination: seen }), {})).toEqual([
      { code: "timed-termination-dropped", at: seen.at },
    ]);
  }
});

test("[CT3] done with the answer, else where no timer is seen and it stays", () => {
  const { done, doneByAnswer, undone } = cancelTerminationRules;
  expect(doneByAnswer?.({})).toBe(true);
  expect(done(anInstance(), {})).toBe(true);
  expect(done(anInstance({ scheduledTermination }), {})).toBe(false);
  expect(undone(anInstance({ scheduledTermination }))).toBe(true);
  for (const state of ["terminating", "recycled"] as const) {
    expect(done(anInstance({ state }), {})).toBe(false);
  }
});

test.each([
  [-0.01, true],
  [0, false],
  [20_000, false],
])("[AC1] with %s on the account", (amount, owes) => {
  expect(owesMoney({ amount })).toBe(owes);
});
