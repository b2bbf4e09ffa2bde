import { expect } from "../playwright/fixtures.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";
import type { RunWitness } from "./run-witness.ts";

/** A world of `large` in which just {@link BATCH} instances are running. */
export const LARGE = { scenario: "large", size: 280 } as const;
/** Three requests: a hundred, a hundred and fifty. */
export const BATCH = 250;

/** Forced, because a few guests of a large world do not listen. */
export async function shutDownBatch(instances: InstancesPage): Promise<RunNotice> {
  await instances.selectOnlyAble();
  await instances.expectSelected({ selected: BATCH });
  const dialog = await instances.shutDownTicked();
  await dialog.choose("hard");
  await dialog.consent.check();
  await dialog.confirm(BATCH, BATCH);
  return RunNotice.only(instances.shell);
}

/** One request of the batch, of so many instances, is told to wait again and again; the others get through. */
export const HELD = 100;
export const THROUGH = BATCH - HELD;

/** Shuts down the batch and comes back when it is in the middle. */
export async function shutDownBatchHalfway(
  instances: InstancesPage,
  cloud: PretendCloud,
  witness: RunWitness,
): Promise<RunNotice> {
  const first = await cloud.exec("DescribeInstances", "ap-guangzhou", {
    Filters: [{ Name: "instance-state", Values: ["RUNNING"] }],
    Limit: 1,
  });
  const { InstanceId: id } = (first as { Response: { InstanceSet: [{ InstanceId: string }] } })
    .Response.InstanceSet[0];
  const kind = { code: "RequestLimitExceeded" };
  await cloud.setFaults([{ action: "StopInstances", phase: "before", instanceIds: [id], kind }]);
  const notice = await shutDownBatch(instances);
  await notice.sendNow();
  await witness.expectStopping(THROUGH);
  // From the third time on the pause is long enough to act within it.
  await expect
    .poll(async () => (await witness.refusals("StopInstances")).length)
    .toBeGreaterThanOrEqual(3);
  return notice;
}
