import { expect, test } from "vitest";
import { BLOCKERS } from "../../instance/blockers.ts";
import { ERROR_CODES } from "./error-codes.ts";
import { blockerOfCode, culpritsOf } from "./refusals.ts";

test("every state code is a blocker", () => {
  const states = ERROR_CODES.filter((code) =>
    code.startsWith("UnsupportedOperation.InstanceState"),
  );
  expect(states.length).toBe(20);
  for (const code of states) expect(BLOCKERS).toContain(blockerOfCode(code, "StopInstances"));
});

test.each([
  ["UnsupportedOperation.InstanceStateStopped", "stopped"],
  ["UnsupportedOperation.InstanceStateShutdown", "recycled"],
  ["UnsupportedOperation.InstanceStateBanning", "banned"],
  ["UnsupportedOperation.InstanceReinstallFailed", "reinstall-failed"],
  ["UnsupportedOperation.StoppedModeStopCharging", "no-charge-not-supported"],
  ["UnsupportedOperation.InstanceStateSomethingNew", null],
  ["MutexOperation.TaskRunning", "same-task-running"],
  ["InvalidInstanceId.NotFound", "gone"],
  ["InvalidParameterValue.LimitExceeded", null],
  [null, null],
])("%s is the blocker %s", (code, blocker) => {
  expect(blockerOfCode(code, "StopInstances")).toBe(blocker);
});

test("ids are taken from a message however it quotes them, each once", () => {
  const message =
    "The instance `['ins-meu2jpya', \"ins-00000001\"]` … ins-meu2jpya，实例ins-mulr52gb (0ab53883)";
  expect(
    culpritsOf("StopInstances", "OperationDenied.InstanceOperationInProgress", message)?.ids,
  ).toEqual(["ins-meu2jpya", "ins-00000001", "ins-mulr52gb"]);
});

test("ids that only look like ids are none", () => {
  const message = "ins-123 ins-abcdefghi INS-ABCDEFGH plugins-abcdefgh-x";
  expect(culpritsOf("StopInstances", "UnsupportedOperation", message)).toEqual({
    blocker: null,
    ids: [],
  });
});

test("a missing permission is about instances only when it names one", () => {
  const resource = "(qcs:id/0:cvm:ap-guangzhou:uin/1000:instance/ins-hc0ktysk) has no permission";
  expect(culpritsOf("StopInstances", "UnauthorizedOperation", resource)).toEqual({
    blocker: "not-permitted",
    ids: ["ins-hc0ktysk"],
  });
  expect(culpritsOf("StopInstances", "UnauthorizedOperation", "you are not authorized")).toBe(null);
  expect(culpritsOf("StopInstances", "UnauthorizedOperation.MFAExpired", "ins-hc0ktysk")).toBe(
    null,
  );
});

test("to a start, a running instance is no obstacle but the end", () => {
  const code = "UnsupportedOperation.InstanceStateRunning";
  expect(culpritsOf("StartInstances", code, "ins-hc0ktysk")?.blocker).toBe("already-running");
  expect(culpritsOf("ResetInstancesPassword", code, "ins-hc0ktysk")?.blocker).toBe("running");
});

test("the same code says of a shutdown that charges cannot end, of all else that they have", () => {
  const code = "UnsupportedOperation.StoppedModeStopCharging";
  expect(culpritsOf("StopInstances", code, "ins-hc0ktysk")?.blocker).toBe(
    "no-charge-not-supported",
  );
  expect(culpritsOf("RebootInstances", code, "ins-hc0ktysk")?.blocker).toBe(
    "stopped-without-charges",
  );
});
