import { describe, expect, test } from "vitest";
import { anInstance } from "../../instance/an-instance.ts";
import { shutdownRules } from "../../instance/shutdown.ts";
import { type Circumstances, underCircumstances } from "./circumstances.ts";

const soft = { stopType: "soft", noCharge: false } as const;
const instance = anInstance();
const nothing: Circumstances = { gone: new Set(), pending: new Map() };

describe("rules under circumstances", () => {
  test("are the action's own rules when nothing is known", () => {
    const rules = underCircumstances(shutdownRules, nothing);
    expect(rules.blockers(instance, soft)).toEqual([]);
    expect(rules.blockers(anInstance({ state: "stopped" }), soft)).toEqual(["stopped"]);
  });

  test("[PL9] block an instance that is not there any more, whatever its last state was", () => {
    const rules = underCircumstances(shutdownRules, {
      ...nothing,
      gone: new Set([instance.id]),
    });
    expect(rules.blockers(instance, soft)).toEqual(["gone"]);
    expect(rules.blockers({ ...instance, state: "stopped" }, soft)).toEqual(["gone"]);
  });

  test("[PL10] block an instance that was already requested", () => {
    const rules = underCircumstances(shutdownRules, {
      ...nothing,
      pending: new Map([[instance.id, "same-task-running"]]),
    });
    expect(rules.blockers(instance, soft)).toEqual(["same-task-running"]);
  });

  test("[PL10] prefer what the state says to what was requested", () => {
    const rules = underCircumstances(shutdownRules, {
      ...nothing,
      pending: new Map([[instance.id, "same-task-running"]]),
    });
    expect(rules.blockers({ ...instance, state: "stopping" }, soft)).toEqual(["stopping"]);
  });

  test("[RZ12] name what the cloud said of a choice beside what the state says", () => {
    const rules = underCircumstances(shutdownRules, {
      ...nothing,
      known: new Map([[instance.id, "type-unavailable"]]),
    });
    expect(rules.blockers(instance, soft)).toEqual(["type-unavailable"]);
    expect(rules.blockers({ ...instance, state: "stopped" }, soft)).toEqual([
      "stopped",
      "type-unavailable",
    ]);
  });
});
