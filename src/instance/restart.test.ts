import { describe, expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { INSTANCE_STATES, type Instance } from "./instance.ts";
import { planAction } from "./plan.ts";
import { restartBlockers, restartConsequences, restartRules } from "./restart.ts";

const last = (name: "restart" | "resize", phase: "operating" | "failed" | "succeeded") =>
  anInstance({ operation: anOperation({ name, phase }) });

describe("what can be restarted", () => {
  test.each(INSTANCE_STATES)("[RE1] from %s", (state) => {
    const blockers = restartBlockers(anInstance({ state }));
    expect(blockers.length).toBe(state === "running" ? 0 : 1);
    if (state === "stopped") expect(blockers).toEqual(["stopped"]);
  });

  test("[ST6] a stopped one that is not charged says so", () => {
    const free = anInstance({ state: "stopped", stoppedBilling: "not-charged" });
    expect(restartBlockers(free)).toEqual(["stopped-without-charges"]);
  });

  test("[RE2] not while something else is at work, is broken or forbidden", () => {
    expect(restartBlockers(last("restart", "operating"))).toEqual(["same-task-running"]);
    expect(restartBlockers(last("resize", "operating"))).toEqual(["operation-in-progress"]);
    expect(restartBlockers(last("restart", "failed"))).toEqual([]);
    expect(restartBlockers(anInstance({ restriction: "isolated" }))).toEqual(["isolated"]);
    // Unlike a shutdown, a restart under way cannot be forced: the cloud refuses it.
    const restarting = anInstance({ state: "restarting" });
    expect(restartRules.blockers(restarting, { stopType: "hard" })).toEqual(["restarting"]);
  });
});

describe("what a restart means", () => {
  test("[RE3] data at risk, unless the guest is only asked", () => {
    expect(restartConsequences(anInstance(), { stopType: "soft" })).toEqual([]);
    for (const stopType of ["soft-first", "hard"] as const) {
      expect(restartConsequences(anInstance(), { stopType })).toEqual([
        { code: "data-at-risk", stopType },
      ]);
    }
  });

  test("[RE4] the chosen way is in the request", () => {
    for (const stopType of ["soft", "soft-first", "hard"] as const) {
      const { requests } = planAction(restartRules, [anInstance()], { stopType }, 100);
      expect(requests.map(({ options }) => options)).toEqual([{ stopType }]);
    }
  });
});

describe("how a restart ends", () => {
  const shows = (instance: Instance) => [
    restartRules.done(instance, { stopType: "soft" }),
    restartRules.underWay(instance),
    restartRules.undone(instance),
  ];

  test("[RE5] done when it is running and nothing is at work", () => {
    expect(shows(anInstance())).toEqual([true, false, false]);
    expect(shows(last("restart", "succeeded"))).toEqual([true, false, false]);
    expect(shows(last("resize", "failed"))).toEqual([true, false, false]);
  });

  test("[RE5] not while it is at work, even where the state lags behind", () => {
    expect(shows(anInstance({ state: "restarting" }))).toEqual([false, true, false]);
    expect(shows(last("restart", "operating"))).toEqual([false, true, false]);
    expect(shows(last("resize", "operating"))).toEqual([false, false, false]);
  });

  test("[RE6] given up when the restart failed, or it came to rest elsewhere", () => {
    expect(shows(last("restart", "failed"))).toEqual([false, false, true]);
    expect(shows(anInstance({ state: "stopped" }))).toEqual([false, false, true]);
    expect(shows(anInstance({ state: "terminating" }))).toEqual([false, false, true]);
    expect(shows(anInstance({ state: "unknown" }))).toEqual([false, false, false]);
  });
});
