// The whole table of `naver.md §10.2`: every operation with every status, and what nobody has heard of.
import { expect, test } from "vitest";
import { anInstance } from "../../instance/an-instance.ts";
import { isInTransition } from "../../instance/instance.ts";
import { deriveState } from "./server-state.ts";

const STATUSES = ["INIT", "CREAT", "RUN", "NSTOP", "TERMT", "FSTOP", "SD_FL", "RS_FL", "ST_FL"];

test.each([
  ["TERMT", "terminating", "terminate"],
  ["HSHTD", "force-stopping", "stop"],
  ["SHTDN", "stopping", "stop"],
  ["HREST", "force-restarting", "restart"],
  ["RESTA", "restarting", "restart"],
  ["CREAT", "creating", "create"],
  ["CHNG", "resizing", "resize"],
  ["COPY", "imaging", "image"],
  ["SETUP", "configuring", "configure"],
  ["MIGRA", "migrating", "migrate"],
])("%s is %s, whatever the status", (operation, state, name) => {
  for (const status of STATUSES) {
    const derived = deriveState(status, operation);
    expect(derived.state).toBe(state);
    expect(derived.rawState).toBe(`${status}/${operation}`);
    expect(derived.operation).toMatchObject({ name, raw: operation, phase: "operating" });
    expect(isInTransition(anInstance(derived))).toBe(true);
  }
});

test.each([
  ["INIT", "creating"],
  ["CREAT", "creating"],
  ["NSTOP", "starting"],
  ["FSTOP", "starting"],
  ["SD_FL", "starting"],
  ["RS_FL", "starting"],
  ["ST_FL", "starting"],
])("START with %s is %s", (status, state) => {
  expect(deriveState(status, "START").state).toBe(state);
});

test.each([
  ["INIT", "creating", true],
  ["CREAT", "creating", true],
  ["RUN", "running", false],
  ["NSTOP", "stopped", false],
  ["FSTOP", "repairing", true],
])("NULL with %s is %s", (status, state, busy) => {
  const derived = deriveState(status, "NULL");
  expect(derived).toEqual({ state, rawState: status, operation: null });
  expect(isInTransition(anInstance(derived))).toBe(busy);
});

test.each([
  ["ST_FL", "start-failed", "start"],
  ["SD_FL", "stop-failed", "stop"],
  ["RS_FL", "restart-failed", "restart"],
])("NULL with %s is %s, and that is what last failed", (status, state, name) => {
  const derived = deriveState(status, "NULL");
  expect(derived.state).toBe(state);
  expect(derived.operation).toMatchObject({ name, phase: "failed", raw: status });
  expect(isInTransition(anInstance(derived))).toBe(false);
});

test.each([
  ["RUN", "BRAND", "RUN/BRAND"],
  ["BRAND", "NULL", "BRAND"],
  ["", "", ""],
  ["constructor", "NULL", "constructor"],
])("%s with %s is unknown and shown as it came", (status, operation, raw) => {
  expect(deriveState(status, operation)).toMatchObject({ state: "unknown", rawState: raw });
});

test("an operation that is not said counts as none", () => {
  expect(deriveState("RUN", "").state).toBe("running");
});
