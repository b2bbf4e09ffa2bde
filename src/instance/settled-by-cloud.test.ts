// What a cloud settles for an instance, and other clouds leave open.
import { expect, test } from "vitest";
import { ACTION_RULES } from "./action-rules.ts";
import { anInstance, anOperation } from "./an-instance.ts";
import { bindKeyBlockers } from "./bind-key.ts";
import {
  FAILURE_STATES,
  INSTANCE_STATES,
  type Instant,
  numbersOperations,
  operationMark,
} from "./instance.ts";
import { renameRules } from "./rename.ts";
import { resizeBlockers } from "./resize.ts";
import { restartBlockers } from "./restart.ts";
import { shutdownBlockers, shutdownConsequences, shutdownRules } from "./shutdown.ts";
import { startBlockers } from "./start.ts";
import { terminateBlockers } from "./terminate.ts";
import { unbindKeyBlockers } from "./unbind-key.ts";

const now = { how: "now", at: null } as const;
const soft = { stopType: "soft", noCharge: false } as const;
const at = (time: number) => time as Instant;

test("[MG1] what another service looks after keeps its power, type and life, and is free in name", () => {
  const running = anInstance({ managedElsewhere: true });
  const stopped = anInstance({ managedElsewhere: true, state: "stopped" });
  const keyed = { ...stopped, keyIds: ["skey-1"] };
  const password = { userName: null, password: "", forceStop: false };
  for (const blockers of [
    shutdownBlockers(running),
    restartBlockers(running),
    startBlockers(stopped),
    resizeBlockers(stopped, { type: "", forceStop: false }),
    ACTION_RULES["reset-password"].blockers(stopped, password),
    bindKeyBlockers(stopped, { keyId: null, forceStop: false }),
    unbindKeyBlockers(keyed, { keyId: null, forceStop: false }),
    terminateBlockers(stopped, now),
  ]) {
    expect(blockers).toEqual(["managed-elsewhere"]);
  }
  expect(renameRules.blockers(running, { name: "a", positions: {} })).toEqual([]);
  expect(ACTION_RULES.protection.blockers(running, { protect: true })).toEqual([]);
});

test.each(INSTANCE_STATES)("[TN1] where only stopped ones go, %s is judged so", (state) => {
  const instance = anInstance({ state, terminationNeeds: ["stopped"] });
  const free = terminateBlockers(instance, now).length === 0;
  expect(free).toBe(state === "stopped");
});

test("[TN1] without that need, a running one can go too", () => {
  expect(terminateBlockers(anInstance(), now)).toEqual([]);
});

test("[TN2] an attached address is in the way exactly where a cloud wants it detached", () => {
  const address = { state: "stopped", publicIps: ["1.2.3.4"], publicIpKind: "elastic" } as const;
  const needs = ["stopped", "no-public-ip"] as const;
  expect(terminateBlockers(anInstance({ ...address, terminationNeeds: needs }), now)).toEqual([
    "public-ip-attached",
  ]);
  expect(terminateBlockers(anInstance(address), now)).toEqual([]);
  expect(terminateBlockers(anInstance({ state: "stopped", terminationNeeds: needs }), now)).toEqual(
    [],
  );
});

test("[OP4] an operation is told from the last by its number, else by the start and the failure", () => {
  const numbered = anInstance({ operation: anOperation({ requestId: "r-1" }), bootedAt: at(1) });
  expect(operationMark(numbered)).toBe("r-1");
  const marks = [
    anInstance({ bootedAt: at(1) }),
    anInstance({ bootedAt: at(2) }),
    ...(["start", "stop", "restart"] as const).map((name) =>
      anInstance({
        bootedAt: at(1),
        operation: anOperation({ name, phase: "failed", requestId: null }),
      }),
    ),
  ].map(operationMark);
  expect(new Set(marks).size).toBe(5);
  expect(operationMark(anInstance())).toBe(null);
  expect([numbered, anInstance()].map(numbersOperations)).toEqual([true, true]);
  expect(numbersOperations(anInstance({ bootedAt: at(1) }))).toBe(false);
});

test("[NC6] where the type settles it, the days are named for which only the disks are charged", () => {
  const instance = anInstance({ chargesWhenStopped: "disks-only" });
  expect(shutdownConsequences(instance, soft)).toEqual([
    { code: "stop-allowance", daysOnEnd: 90, daysInYear: 180 },
  ]);
});

test("[NC7] full charges are said; where it was chosen or nothing is known, nothing is", () => {
  expect(shutdownConsequences(anInstance({ chargesWhenStopped: "in-full" }), soft)).toEqual([
    { code: "charged-in-full" },
  ]);
  for (const chargesWhenStopped of ["chosen", "unknown"] as const) {
    expect(shutdownConsequences(anInstance({ chargesWhenStopped }), soft)).toEqual([]);
  }
});

test("[NM6] a fixed name cannot be changed", () => {
  const blockers = renameRules.blockers(anInstance({ renamable: false }), {
    name: "a",
    positions: {},
  });
  expect(blockers).toEqual(["name-fixed"]);
});

test("[RZ11] a fixed type cannot be changed", () => {
  const instance = anInstance({ state: "stopped", resizable: false });
  expect(resizeBlockers(instance, { type: "", forceStop: false })).toEqual(["type-fixed"]);
});

test.each(FAILURE_STATES)("[AT1] name and protection can be changed in %s", (state) => {
  const operation = anOperation({ phase: "failed" });
  expect(
    ACTION_RULES.protection.blockers(anInstance({ state, operation }), { protect: true }),
  ).toEqual([]);
});

test("[SD10] a shutdown that failed for good has ended without the server stopped", () => {
  const failed = anInstance({
    state: "stop-failed",
    operation: anOperation({ name: "stop", phase: "failed" }),
  });
  expect(shutdownRules.undone(failed)).toBe(true);
  expect(shutdownRules.underWay(failed)).toBe(false);
  expect(shutdownRules.underWay(anInstance({ state: "force-stopping" }))).toBe(true);
});
