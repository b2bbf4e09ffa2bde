// Section OC of SPEC.md, for each of the actions that share it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import { bindKeyRules } from "./bind-key.ts";
import { needsReading } from "./consequences.ts";
import { INSTANCE_STATES, type Instance, type OperationName } from "./instance.ts";
import {
  offlineChangeBlockers,
  offlineChangeConsequences,
  offlineChangeProgress,
} from "./offline-change.ts";
import { resetPasswordRules } from "./reset-password.ts";
import { unbindKeyRules } from "./unbind-key.ts";

const agreed = { forceStop: true };
const notAgreed = { forceStop: false };
const withOperation = (name: OperationName, phase: "operating" | "failed" | "succeeded") =>
  anOperation({ name, phase });

describe("what can be changed", () => {
  test.each(INSTANCE_STATES)("[OC1] from %s", (state) => {
    const instance = anInstance({ state, keyIds: ["skey-1"] });
    const count = (options: { forceStop: boolean }) =>
      offlineChangeBlockers(instance, options, "bind-key").length;
    expect(count(notAgreed)).toBe(state === "stopped" ? 0 : 1);
    expect(count(agreed)).toBe(state === "stopped" || state === "running" ? 0 : 1);
  });

  test("[OC2] not after a stop without charges, nor while something else stands in the way", () => {
    const blockers = (special: Partial<Instance>) =>
      offlineChangeBlockers(anInstance({ state: "stopped", ...special }), agreed, "reset-password");
    expect(blockers({ stoppedBilling: "not-charged" })).toEqual(["stopped-without-charges"]);
    expect(blockers({ setAsideBy: "arrears" })).toEqual([]);
    expect(blockers({ operation: withOperation("reset-password", "operating") })).toEqual([
      "same-task-running",
    ]);
    expect(blockers({ operation: withOperation("bind-key", "operating") })).toEqual([
      "operation-in-progress",
    ]);
    expect(blockers({ operation: withOperation("reinstall", "failed") })).toEqual([
      "reinstall-failed",
    ]);
    expect(blockers({ restriction: "isolated" })).toEqual(["isolated"]);
  });
});

test("[OC3] only a running instance loses its power, and that has to be read", () => {
  expect(offlineChangeConsequences(anInstance({ state: "stopped" }))).toEqual([]);
  const consequences = offlineChangeConsequences(anInstance());
  expect(consequences).toEqual([{ code: "forced-shutdown" }]);
  expect(needsReading(consequences)).toBe(true);
});

test("[OC4] force is asked for exactly where something runs and it was agreed to", () => {
  fc.assert(
    fc.property(anyInstance, fc.boolean(), (instance, forceStop) => {
      const expected = forceStop && instance.state === "running";
      const key = { keyId: "skey-1", forceStop };
      const password = { userName: null, password: "x", forceStop };
      expect(resetPasswordRules.requestOptions(instance, password).forceStop).toBe(expected);
      expect(bindKeyRules.requestOptions(instance, key).forceStop).toBe(expected);
      expect(unbindKeyRules.requestOptions(instance, key).forceStop).toBe(expected);
    }),
  );
});

describe("how it ends", () => {
  const rules = offlineChangeProgress("bind-key");
  const shows = (special: Partial<Instance>) => {
    const instance = anInstance(special);
    return [rules.done(instance), rules.underWay(instance), rules.undone(instance)];
  };

  test.each(["running", "stopped"] as const)("[OC5] %s with nothing under way", (state) => {
    expect(shows({ state })).toEqual([true, false, false]);
    expect(shows({ state, operation: withOperation("bind-key", "succeeded") })).toEqual([
      true,
      false,
      false,
    ]);
    expect(shows({ state, operation: withOperation("resize", "failed") })).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each(["running", "stopping", "stopped", "starting"] as const)(
    "[OC5] not while it is at work, be it %s",
    (state) => {
      const operation = withOperation("bind-key", "operating");
      expect(shows({ state, operation })).toEqual([false, true, false]);
      expect(shows({ state, operation: withOperation("resize", "operating") })).toEqual([
        false,
        false,
        false,
      ]);
    },
  );

  test("[OC6] given up when it failed, rests elsewhere or is terminated", () => {
    const failed = withOperation("bind-key", "failed");
    expect(shows({ state: "stopped", operation: failed })).toEqual([false, false, true]);
    expect(shows({ state: "recycled" })).toEqual([false, false, true]);
    expect(shows({ state: "terminating" })).toEqual([false, false, true]);
    expect(shows({ state: "unknown" })).toEqual([false, false, false]);
  });
});
