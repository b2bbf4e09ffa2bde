import type { ProductReference } from "../../simulation/calls.ts";
import { regionOf } from "../region-parameter.ts";
import { BOTH_PLATFORMS, type ServerAction } from "../server-action.ts";
import { listOf } from "./get-server-instance-list.ts";

/** getServerInstanceDetail: one row, or none for a server that is not there (any more). */
export const getServerInstanceDetail: ServerAction = {
  name: "getServerInstanceDetail",
  platforms: ["vpc"],
  prepare(read, platform) {
    const region = regionOf(read, platform);
    const no = read.requiredServer("serverInstanceNo");
    return {
      kind: "read",
      look(servers, form) {
        const index = servers.find(platform, region, no);
        return listOf(index === undefined ? [] : [servers.read(index)], form);
      },
    };
  },
};

/** changeServerInstanceSpec: of a stopped server, which stays stopped (naver.md §2.5). */
export const changeServerInstanceSpec: ServerAction = {
  name: "changeServerInstanceSpec",
  platforms: BOTH_PLATFORMS,
  prepare(read, platform) {
    const region = platform === "vpc" ? regionOf(read, platform) : null;
    const numbers = [read.requiredServer("serverInstanceNo")];
    const productCode = read.text("serverProductCode", platform === "classic" ? 20 : undefined);
    const specCode = platform === "vpc" ? read.text("serverSpecCode") : undefined;
    const name = platform === "vpc" ? "serverSpecCode" : "serverProductCode";
    if (specCode === undefined && productCode === undefined) read.refuse("service/900", name);
    if (specCode !== undefined && productCode !== undefined) read.refuse("1100000", name);
    const product: ProductReference =
      specCode === undefined
        ? { by: "product", code: productCode ?? "" }
        : { by: "spec", code: specCode };
    const action = "changeServerInstanceSpec";
    return { kind: "call", call: { action, platform, region, params: { numbers, product } } };
  },
};

/** setProtectServerTermination: one server at a time, in any state. */
export const setProtectServerTermination: ServerAction = {
  name: "setProtectServerTermination",
  platforms: BOTH_PLATFORMS,
  prepare(read, platform) {
    const region = platform === "vpc" ? regionOf(read, platform) : null;
    const numbers = [read.requiredServer("serverInstanceNo")];
    const protect = read.requiredBoolean("isProtectServerTermination");
    const action = "setProtectServerTermination";
    return { kind: "call", call: { action, platform, region, params: { numbers, protect } } };
  },
};

/** 3–30 lower-case letters, digits and hyphens, a letter first (naver.md §3.1). */
const SERVER_NAME = /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/;

export const changeServerInstanceName: ServerAction = {
  name: "changeServerInstanceName",
  platforms: ["vpc"],
  prepare(read, platform) {
    const region = regionOf(read, platform);
    const numbers = [read.requiredServer("serverInstanceNo")];
    const name = read.required("serverName");
    if (name !== "" && !SERVER_NAME.test(name)) read.refuse("1100000", "serverName");
    const action = "changeServerInstanceName";
    return { kind: "call", call: { action, platform, region, params: { numbers, name } } };
  },
};

export const interruptServerInstance: ServerAction = {
  name: "interruptServerInstance",
  platforms: BOTH_PLATFORMS,
  prepare(read, platform) {
    const region = platform === "vpc" ? regionOf(read, platform) : null;
    const numbers = [read.requiredServer("serverInstanceNo")];
    const action = "interruptServerInstance";
    return { kind: "call", call: { action, platform, region, params: { numbers } } };
  },
};
