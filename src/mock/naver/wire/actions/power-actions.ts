import type { ServerCallName } from "../../simulation/calls.ts";
import { regionOf } from "../region-parameter.ts";
import { BOTH_PLATFORMS, type ServerAction } from "../server-action.ts";

/** The calls that take a list of servers and nothing else (naver.md §2.2, §2.3). */
type ListCall = Extract<
  ServerCallName,
  | "startServerInstances"
  | "stopServerInstances"
  | "rebootServerInstances"
  | "terminateServerInstances"
>;

function listAction(name: ListCall): ServerAction {
  return {
    name,
    platforms: BOTH_PLATFORMS,
    prepare(read, platform) {
      const region = platform === "vpc" ? regionOf(read, platform) : null;
      const numbers = read.requiredServers("serverInstanceNoList");
      return { kind: "call", call: { action: name, platform, region, params: { numbers } } };
    },
  };
}

export const startServerInstances = listAction("startServerInstances");
export const stopServerInstances = listAction("stopServerInstances");
export const rebootServerInstances = listAction("rebootServerInstances");
export const terminateServerInstances = listAction("terminateServerInstances");
