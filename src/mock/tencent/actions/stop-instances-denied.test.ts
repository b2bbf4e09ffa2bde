// Refusals that nothing shows beforehand occur by the choice of a scenario alone, over any wire.
import { expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud } from "../../node.ts";

const state = (suffix: string) => `UnsupportedOperation.InstanceState${suffix}`;

test.each([
  ["not-permitted-1", "UnauthorizedOperation"],
  ["banned", state("Banning")],
  ["corrupted", state("Corrupted")],
  ["freezing", state("Freezing")],
  ["isolating", state("Isolating")],
  ["hibernation-not-enabled", "UnsupportedOperation.HibernationForNormalInstance"],
  ["unsupported", "InvalidInstance.NotSupported"],
  ["zone-not-served", "InvalidParameterValue.ZoneNotSupported"],
] as const)("in `denied`, %s costs the whole call: %s", async (name, code) => {
  const cloud = await createCloud({ scenario: "denied" });
  const [good, bad] = await idsNamed(cloud, "permitted-1", name);
  const answer = await cloud.call("StopInstances", { InstanceIds: [good, bad] });
  expect(answer.Error?.Code).toBe(code);
  expect(answer.Error?.Message).toContain(bad);
  expect(await cloud.control.read(bad)).toMatchObject({ InstanceState: "RUNNING" });
  expect((await cloud.call("StopInstances", { InstanceIds: [good] })).Error).toBeUndefined();
});

test("in `denied`, one does not support being stopped without charges", async () => {
  const cloud = await createCloud({ scenario: "denied" });
  const InstanceIds = await idsNamed(cloud, "no-charge-unsupported");
  const free = await cloud.call("StopInstances", { InstanceIds, StoppedMode: "STOP_CHARGING" });
  expect(free.Error?.Code).toBe("UnsupportedOperation.StoppedModeStopCharging");
  expect((await cloud.call("StopInstances", { InstanceIds })).Error).toBeUndefined();
});

test("in `mfa`, sensitive operations ask for the second factor, reading does not", async () => {
  const cloud = await createCloud({ scenario: "mfa" });
  const InstanceIds = await idsNamed(cloud, "guarded-1", "guarded-2");
  for (const action of ["StopInstances", "RebootInstances"]) {
    const answer = await cloud.call(action, { InstanceIds });
    expect(answer.Error?.Code).toBe("UnauthorizedOperation.MFANotFound");
  }
  expect((await cloud.call("DescribeInstances", { InstanceIds })).TotalCount).toBe(2);
});
