/** What the console's actions are on the wire (`naver.md §2`). */
import type { ActionName, SentOptions } from "../../instance/action-rules.ts";
import type { InstanceId } from "../../instance/instance.ts";
import { CloudError } from "../cloud-error.ts";
import type { Command, RequestLimits } from "../provider.ts";
import type { Call } from "./api.ts";
import { type Place, type Platform, placeOf } from "./platform.ts";

/** One action of the console as an action of the API. */
interface WireRequest<Name extends ActionName> {
  readonly action: string;
  readonly parameters: (
    ids: readonly InstanceId[],
    options: SentOptions<Name>,
    platform: Platform,
  ) => Call["parameters"];
}

/** No number is documented (`naver.md §7`): as many as one call may create. */
const BATCH: RequestLimits = { maxIds: 20, perSecond: 5 };
/** These take a single server. */
const SINGLE: RequestLimits = { ...BATCH, maxIds: 1 };

export const WIRE_LIMITS: Readonly<Record<ActionName, RequestLimits>> = {
  shutdown: BATCH,
  start: BATCH,
  restart: BATCH,
  terminate: BATCH,
  rename: SINGLE,
  protection: SINGLE,
  resize: SINGLE,
  // Not offered; see the capabilities.
  "edit-tags": SINGLE,
  "reset-password": SINGLE,
  "bind-key": SINGLE,
  "unbind-key": SINGLE,
  "cancel-termination": SINGLE,
  recover: SINGLE,
  release: SINGLE,
  renew: SINGLE,
};

const numbers = (ids: readonly InstanceId[]) => ({ serverInstanceNoList: ids });

/** What the cloud has an action for; what it lacks is not here and is never offered. */
const WIRE_REQUESTS: { readonly [Name in ActionName]?: WireRequest<Name> } = {
  shutdown: { action: "stopServerInstances", parameters: numbers },
  start: { action: "startServerInstances", parameters: numbers },
  restart: { action: "rebootServerInstances", parameters: numbers },
  terminate: { action: "terminateServerInstances", parameters: numbers },
  rename: {
    action: "changeServerInstanceName",
    parameters: ([id = ""], { name }) => ({ serverInstanceNo: id, serverName: name }),
  },
  protection: {
    action: "setProtectServerTermination",
    parameters: ([id = ""], { protect }) => ({
      serverInstanceNo: id,
      isProtectServerTermination: String(protect),
    }),
  },
  resize: {
    action: "changeServerInstanceSpec",
    parameters: ([id = ""], { type }, platform) => ({
      serverInstanceNo: id,
      // Spec and product code are mutually exclusive; Classic knows the latter only.
      ...(platform === "classic" ? { serverProductCode: type } : { serverSpecCode: type }),
    }),
  },
};

/** A command in the API's words. */
export function wireRequest<Name extends ActionName>(
  command: Command<Name>,
): Pick<Call, "platform" | "action" | "parameters"> {
  const request: WireRequest<Name> | undefined = WIRE_REQUESTS[command.action];
  const { ids, options, region } = command;
  if (!request) {
    throw new CloudError({
      kind: "not-sent",
      action: command.action,
      code: null,
      message: `There is no action for ${command.action}`,
      requestId: null,
      httpStatus: null,
    });
  }
  const place = placeOf(region);
  return {
    platform: place.platform,
    action: request.action,
    parameters: { ...regionOf(place), ...request.parameters(ids, options, place.platform) },
  };
}

/** Without it a VPC call goes to the first region; Classic finds a server by its number (`naver.md §1`). */
export function regionOf({ platform, code }: Place): Call["parameters"] {
  return platform === "vpc" ? { regionCode: code } : {};
}
