import type { ActionTimer as WireTimer } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import type { ActionTimer } from "../../world/action-timers.ts";
import { isoTime } from "../../world/iso-time.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

const text = { kind: "text" } as const;
const list = { kind: "list", of: text } as const;
/** Ids of either kind per request. */
const MAX_IDS = 100;
const STATUSES = ["UNDO", "DOING", "DONE"];

/**
 * DescribeInstancesActionTimer (tencent.md §4.3): timers by their ids or their instances', all of the
 * region's when neither is given. It has no pages; ids that nothing is known of are left out.
 */
export const describeInstancesActionTimer = readAction(
  { ...cvm, action: "DescribeInstancesActionTimer", regional: true, ratePerSecond: 20 },
  {
    ActionTimerIds: list,
    InstanceIds: list,
    TimerAction: text,
    StartActionTime: text,
    EndActionTime: text,
    StatusList: list,
  },
  (wish, { world, region }) => {
    const { ActionTimerIds: ids = [], InstanceIds: instanceIds = [], StatusList = [] } = wish;
    for (const [parameter, { length }] of Object.entries({
      ActionTimerIds: ids,
      InstanceIds: instanceIds,
    })) {
      if (length > MAX_IDS) {
        return { code: "InvalidParameterValue.LimitExceeded", parameter, limit: MAX_IDS };
      }
    }
    const odd = StatusList.find((status) => !STATUSES.includes(status));
    if (odd !== undefined) {
      return { code: "InvalidParameterValue", parameter: "StatusList", value: odd };
    }
    if (wish.TimerAction !== undefined && wish.TimerAction !== "TerminateInstances") {
      return { code: "InvalidParameterValue", parameter: "TimerAction", value: wish.TimerAction };
    }
    const from = boundOf(wish.StartActionTime, Number.NEGATIVE_INFINITY);
    const to = boundOf(wish.EndActionTime, Number.POSITIVE_INFINITY);
    if (typeof from === "string" || typeof to === "string") {
      const value = typeof from === "string" ? from : String(to);
      return { code: "InvalidParameterValue.InvalidTimeFormat", value };
    }
    const timers = world.timers
      .all()
      .filter(
        (timer) =>
          timer.region === region &&
          (ids.length === 0 || ids.includes(timer.id)) &&
          (instanceIds.length === 0 || instanceIds.includes(timer.instanceId)) &&
          (StatusList.length === 0 || StatusList.includes(timer.status)) &&
          timer.at >= from &&
          timer.at <= to,
      );
    return { ActionTimers: timers.map(onTheWire) };
  },
);

function onTheWire({ id, instanceId, at, status }: ActionTimer): WireTimer {
  return {
    ActionTimerId: id,
    InstanceId: instanceId,
    TimerAction: "TerminateInstances",
    ActionTime: isoTime(at),
    Status: status,
    Externals: { ReleaseAddress: false, UnsupportNetworks: [] },
  };
}

/** `YYYY-MM-DD hh:mm:ss`, UTC, as milliseconds; the text itself when it is no such time. */
function boundOf(text: string | undefined, fallback: number): number | string {
  if (text === undefined) return fallback;
  const form = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text);
  const ms = form ? Date.parse(`${text.replace(" ", "T")}Z`) : Number.NaN;
  return Number.isNaN(ms) ? text : ms;
}
