/** What the console's actions are on the wire. */
import type { ModifyResourceTagsRequest } from "tencentcloud-sdk-nodejs/tencentcloud/services/tag/v20180813/tag_models";
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import type { ActionName, SentOptions } from "../../instance/action-rules.ts";
import type { Instant } from "../../instance/instance.ts";
import type { RenewRequestOptions } from "../../instance/renew.ts";
import type { Command, RequestLimits } from "../provider.ts";
import { RENEW_FLAGS, STOP_TYPES } from "./wire-values.ts";

/** One action of the console as an action of the API. */
export interface WireRequest<Name extends ActionName> {
  readonly action: string;
  /** The CVM itself when not said. */
  readonly service?: "tag" | "extension";
  readonly parameters: (
    /** Of instances, or of what stands for them (`timers.ts`). */
    ids: readonly string[],
    options: SentOptions<Name>,
    region: string,
  ) => object;
  /** Another action of the API for some options; null where it is the one above. */
  readonly otherwise?: (options: SentOptions<Name>) => WireRequest<Name> | null;
}

/** What most writes allow (`tencent.md §3`). */
const ORDINARY: RequestLimits = { maxIds: 100, perSecond: 10 };

export const WIRE_LIMITS: Readonly<Record<ActionName, RequestLimits>> = {
  shutdown: ORDINARY,
  start: ORDINARY,
  rename: ORDINARY,
  // One resource a call; the tag service takes twenty calls a second.
  "edit-tags": { maxIds: 1, perSecond: 20 },
  protection: ORDINARY,
  restart: ORDINARY,
  "reset-password": ORDINARY,
  "bind-key": ORDINARY,
  "unbind-key": ORDINARY,
  resize: { ...ORDINARY, maxIds: 1 },
  terminate: ORDINARY,
  // One question and one request each (`timers.ts`); limits are not documented (`tencent.md §4.3`).
  "cancel-termination": ORDINARY,
  recover: ORDINARY,
  release: ORDINARY,
  renew: ORDINARY,
};

const RECYCLE: WireRequest<"terminate"> = {
  action: "RecycleInstances",
  service: "extension",
  parameters: (ids) => ({ InstanceIds: [...ids] }),
};

const IMPORT_TIMER: WireRequest<"terminate"> = {
  action: "ImportInstancesActionTimer",
  parameters: (ids, { at }): Wire.ImportInstancesActionTimerRequest => ({
    InstanceIds: [...ids],
    ActionTimer: { TimerAction: TIMER_ACTION, ActionTime: wireInstant(at) },
  }),
};

/** The only one there is (`tencent.md §4.3`). */
export const TIMER_ACTION = "TerminateInstances";

/** To the second and in UTC, as the API writes moments. */
function wireInstant(at: Instant | null): string {
  return at === null ? "" : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Every action has its line, or it does not compile. */
export const WIRE_REQUESTS: { readonly [Name in ActionName]: WireRequest<Name> } = {
  shutdown: {
    action: "StopInstances",
    // `ForceStop` is deprecated and refused beside `StopType` (`tencent.md §3.1`).
    parameters: (ids, { stopType, stoppedBilling }): Wire.StopInstancesRequest => ({
      InstanceIds: [...ids],
      StopType: STOP_TYPES[stopType],
      StoppedMode: stoppedBilling === "not-charged" ? "STOP_CHARGING" : "KEEP_CHARGING",
    }),
  },
  start: {
    action: "StartInstances",
    parameters: (ids): Wire.StartInstancesRequest => ({ InstanceIds: [...ids] }),
  },
  rename: {
    action: "ModifyInstancesAttribute",
    parameters: (ids, { name }): Wire.ModifyInstancesAttributeRequest => ({
      InstanceIds: [...ids],
      InstanceName: name,
    }),
  },
  "edit-tags": {
    action: "ModifyResourceTags",
    service: "tag",
    // An empty list is refused, so a list without entries is not sent.
    parameters: ([id = ""], { set, remove }, region): ModifyResourceTagsRequest => ({
      Resource: `qcs::cvm:${region}:uin/:instance/${id}`,
      ...(set.length > 0 && {
        ReplaceTags: set.map(({ key, value }) => ({ TagKey: key, TagValue: value })),
      }),
      ...(remove.length > 0 && { DeleteTags: remove.map((key) => ({ TagKey: key })) }),
    }),
  },
  protection: {
    action: "ModifyInstancesAttribute",
    parameters: (ids, { protect }): Wire.ModifyInstancesAttributeRequest => ({
      InstanceIds: [...ids],
      DisableApiTermination: protect,
    }),
  },
  restart: {
    action: "RebootInstances",
    // `ForceReboot` is deprecated and refused beside `StopType` (`tencent.md §3.3`).
    parameters: (ids, { stopType }): Wire.RebootInstancesRequest => ({
      InstanceIds: [...ids],
      StopType: STOP_TYPES[stopType],
    }),
  },
  "reset-password": {
    action: "ResetInstancesPassword",
    parameters: (ids, { userName, password, forceStop }): Wire.ResetInstancesPasswordRequest => ({
      InstanceIds: [...ids],
      Password: password,
      ...(userName === null ? {} : { UserName: userName }),
      ForceStop: forceStop,
    }),
  },
  "bind-key": {
    action: "AssociateInstancesKeyPairs",
    parameters: (ids, { keyIds, forceStop }): Wire.AssociateInstancesKeyPairsRequest => ({
      InstanceIds: [...ids],
      KeyIds: [...keyIds],
      ForceStop: forceStop,
    }),
  },
  "unbind-key": {
    action: "DisassociateInstancesKeyPairs",
    parameters: (ids, { keyIds, forceStop }): Wire.DisassociateInstancesKeyPairsRequest => ({
      InstanceIds: [...ids],
      KeyIds: [...keyIds],
      ForceStop: forceStop,
    }),
  },
  resize: {
    action: "ResetInstancesType",
    parameters: ([id = ""], { type, forceStop }): Wire.ResetInstancesTypeRequest => ({
      InstanceIds: [id],
      InstanceType: type,
      ForceStop: forceStop,
    }),
  },
  terminate: {
    // A subscription goes into the recycle bin this way, anything else for good (`tencent.md §3.4`).
    action: "TerminateInstances",
    parameters: (ids): Wire.TerminateInstancesRequest => ({ InstanceIds: [...ids] }),
    otherwise: ({ how }) => (how === "recycle" ? RECYCLE : how === "timed" ? IMPORT_TIMER : null),
  },
  "cancel-termination": {
    action: "DeleteInstancesActionTimer",
    // Timers have ids of their own: the provider looks them up before.
    parameters: (timerIds): Wire.DeleteInstancesActionTimerRequest => ({
      ActionTimerIds: [...timerIds],
    }),
  },
  recover: {
    action: "RecoverInstances",
    service: "extension",
    parameters: (ids) => ({ InstanceIds: [...ids] }),
  },
  release: {
    action: "TerminateInstances",
    parameters: (ids): Wire.TerminateInstancesRequest => ({ InstanceIds: [...ids] }),
  },
  renew: {
    action: "RenewInstances",
    parameters: (ids, { months, renewal }): Wire.RenewInstancesRequest => ({
      InstanceIds: [...ids],
      InstanceChargePrepaid: renewalOf(months, renewal),
      RenewPortableDataDisk: true,
    }),
  },
};

/** A period of renewal in the API's words. */
export function renewalOf(
  months: number,
  renewal: RenewRequestOptions["renewal"],
): Wire.InstanceChargePrepaid {
  return { Period: months, RenewFlag: RENEW_FLAGS[renewal] };
}

/** A command in the API's words; `ids` where other things than its instances are to be named. */
export function wireRequest<Name extends ActionName>(
  command: Command<Name>,
  ids: readonly string[] = command.ids,
) {
  const { options, region } = command;
  const usual: WireRequest<Name> = WIRE_REQUESTS[command.action];
  const { action, service, parameters } = usual.otherwise?.(options) ?? usual;
  return {
    action,
    // The tag service has no regions: what is asked for names its own.
    region: service === "tag" ? null : region,
    ...(service !== undefined && { service }),
    parameters: parameters(ids, options, region),
  };
}
