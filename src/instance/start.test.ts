import { describe, expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { INSTANCE_STATES, type Instance } from "./instance.ts";
import { planAction } from "./plan.ts";
import { startBlockers, startConsequences, startRules } from "./start.ts";

const stopped = (special: Partial<Instance> = {}) =>
  anInstance({ state: "stopped", stoppedBilling: "charged", ...special });
const free = (special: Partial<Instance> = {}) =>
  stopped({ stoppedBilling: "not-charged", ...special });

describe("what can be started", () => {
  test.each(INSTANCE_STATES)("[UP1] from %s", (state) => {
    const blockers = startBlockers(anInstance({ state }));
    expect(blockers.length).toBe(state === "stopped" ? 0 : 1);
    if (state === "running") expect(blockers).toEqual(["already-running"]);
  });

  test("[UP2] not what was stopped for arrears, for that reason", () => {
    expect(startBlockers(stopped({ setAsideBy: "arrears" }))).toEqual(["stopped-by-arrears"]);
    expect(startBlockers(stopped({ setAsideBy: "person" }))).toEqual([]);
  });

  test("[UP3] not while something else is at work, is broken or forbidden", () => {
    const operating = (name: "start" | "resize") =>
      stopped({ operation: anOperation({ name, phase: "operating" }) });
    expect(startBlockers(operating("start"))).toEqual(["same-task-running"]);
    expect(startBlockers(operating("resize"))).toEqual(["operation-in-progress"]);
    const broken = anOperation({ name: "reinstall", phase: "failed" });
    expect(startBlockers(stopped({ operation: broken, restriction: "isolated" }))).toEqual([
      "reinstall-failed",
      "isolated",
    ]);
  });

  test("[UP3] whatever it costs, is called or is protected from", () => {
    const special = { billing: "spot", name: "", protectedFromTermination: true } as const;
    expect(startBlockers(free(special))).toEqual([]);
    const failed = anOperation({ name: "start", phase: "failed" });
    expect(startBlockers(stopped({ operation: failed }))).toEqual([]);
  });
});

describe("what a start means", () => {
  test("[UP4] resources may be gone, where they were given up", () => {
    expect(startConsequences(free())).toEqual([{ code: "resources-may-run-short" }]);
    expect(startConsequences(stopped())).toEqual([]);
  });

  test("[UP5] another public address, where one was given up", () => {
    const renewed = { code: "public-ip-renewed" };
    expect(startConsequences(free({ bandwidthMbps: 5 }))).toContainEqual(renewed);
    expect(startConsequences(free({ bandwidthMbps: 0 }))).not.toContainEqual(renewed);
    expect(
      startConsequences(
        free({ bandwidthMbps: 5, publicIps: ["1.2.3.4"], publicIpKind: "elastic" }),
      ),
    ).not.toContainEqual(renewed);
    expect(startConsequences(stopped({ bandwidthMbps: 5 }))).toEqual([]);
  });

  test("[UP4] such a row has to be read first, and starts with the others in one request", () => {
    const rows = [stopped(), free({ id: "ins-00000002" as Instance["id"] })];
    const { requests } = planAction(startRules, rows, {}, 100);
    expect(requests.map(({ ids }) => ids)).toEqual([["ins-00000001", "ins-00000002"]]);
  });
});

describe("how a start ends", () => {
  const failed = anOperation({ name: "start", phase: "failed", error: "No resources." });

  test.each(INSTANCE_STATES)("[UP6] done in %s", (state) => {
    expect(startRules.done(anInstance({ state }), {})).toBe(state === "running");
  });

  test("[UP7] given up when it is stopped again", () => {
    expect(startRules.undone(stopped({ operation: failed }))).toBe(true);
    expect(startRules.undone(anInstance({ state: "terminating" }))).toBe(true);
    expect(startRules.undone(anInstance({ state: "running" }))).toBe(false);
    expect(startRules.undone(anInstance({ state: "unknown" }))).toBe(false);
  });

  test("[UP7] not while it is starting, by its state or its operation", () => {
    const operating = anOperation({ name: "start", phase: "operating" });
    const starting = anInstance({ state: "starting" });
    expect([startRules.underWay(starting), startRules.undone(starting)]).toEqual([true, false]);
    const lagging = stopped({ operation: operating });
    expect([startRules.underWay(lagging), startRules.undone(lagging)]).toEqual([true, false]);
  });
});
