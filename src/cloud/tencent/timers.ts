/** Timed terminations are timers of their own (`tencent.md §4.3`). */
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import type { InstanceId, ScheduledTermination } from "../../instance/instance.ts";
import { CloudError } from "../cloud-error.ts";
import type { Api } from "./api.ts";
import type { BesideReader } from "./beside-memory.ts";
import { isInstanceId } from "./instance-id.ts";
import { notSent } from "./last-look.ts";
import { asRecord, asText } from "./loose.ts";
import { readInstant } from "./read-instance.ts";
import { TIMER_ACTION } from "./requests.ts";

const ACTION = "DescribeInstancesActionTimer";

/**
 * The timers that have not gone off, of those among at most a hundred instances that have one; of
 * all in the region when none is named: the answer has no pages.
 */
export function createTimerReader(api: Api): BesideReader<ScheduledTermination> {
  return async (region, ids, signal) => {
    const parameters: Wire.DescribeInstancesActionTimerRequest = {
      ...(ids.length > 0 && { InstanceIds: [...ids] }),
      TimerAction: TIMER_ACTION,
      StatusList: ["UNDO"],
    };
    const answer = await api.call<Wire.DescribeInstancesActionTimerResponse>({
      action: ACTION,
      region,
      parameters,
      effect: "read",
      signal,
    });
    const set = answer.ActionTimers;
    if (set != null && !Array.isArray(set)) {
      throw api.malformed(ACTION, answer.RequestId, "it has no list");
    }
    const found = new Map<InstanceId, ScheduledTermination>();
    for (const item of set ?? []) {
      const timer = asRecord<Wire.ActionTimer>(item);
      const id = asText(timer?.InstanceId);
      const timerId = asText(timer?.ActionTimerId);
      const at = readInstant(timer?.ActionTime);
      // Whatever the list was filtered by: one that has gone off cannot be cancelled any more.
      if (timer?.Status !== "UNDO" || !isInstanceId(id) || timerId === "" || at === null) continue;
      found.set(id, { timerId, at });
    }
    return found;
  };
}

/**
 * The timers of exactly these instances, for a request that cancels them. Not to know them is as
 * good as not to have sent the request; to find one without a timer refuses it as a whole. [CT5]
 */
export async function timerIdsOf(
  readTimers: BesideReader<ScheduledTermination>,
  region: string,
  ids: readonly InstanceId[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const timers = await readTimers(region, ids, signal).catch(notSent);
  const without = ids.filter((id) => !timers.has(id));
  if (without.length > 0) {
    throw new CloudError({
      kind: "refused",
      action: "DeleteInstancesActionTimer",
      code: null,
      message: `No timed termination is set: ${without.join(", ")}`,
      requestId: null,
      httpStatus: null,
      culprits: { blocker: "no-scheduled-termination", ids: without },
    });
  }
  return ids.flatMap((id) => timers.get(id)?.timerId ?? []);
}
