import type { Cloud } from "../../cloud.ts";
import type { Platform } from "../simulation/codes.ts";
import { regionsOf } from "../simulation/geography.ts";
import { bodyOf, envelopeOf } from "./answer.ts";
import { serverOnTheWire } from "./server-on-the-wire.ts";

const CLASSIC = "classic-";

/** Parameters of a call; a list stands for `name.1`, `name.2`… */
export type OtherParams = Readonly<Record<string, unknown>>;

/**
 * Another actor with the same account calls: no signature, permission, fault or limit. A region
 * is `KR` for the VPC platform and `classic-KR` for Classic. Gives the answer as JSON has it.
 */
export async function executeNaver(
  cloud: Cloud,
  action: string,
  region: string,
  params: OtherParams,
): Promise<object> {
  const platform: Platform = region.startsWith(CLASSIC) ? "classic" : "vpc";
  const requestId = cloud.surroundings.requestId();
  const wire = {
    platform,
    action,
    params: new Map([...regionParameter(platform, region), ...flat(params)]),
    format: "json",
    method: "POST",
    headers: new Headers(),
    signedPath: "",
    oversized: false,
    malformed: false,
  } as const;
  const { root, fields } = envelopeOf(await bodyOf(wire, cloud, "other"), action, requestId);
  return structuredClone({ [root]: fields });
}

/** One server as getServerInstanceList shows it, on whichever platform; null when there is none. */
export async function readServer(cloud: Cloud, no: string): Promise<object | null> {
  const servers = await cloud.naver();
  const index = servers.find("vpc", null, no) ?? servers.find("classic", null, no);
  if (index === undefined) return null;
  return structuredClone(serverOnTheWire(servers.read(index), { single: true, misspelt: false }));
}

function regionParameter(platform: Platform, region: string): [string, string][] {
  if (platform === "vpc") return [["regionCode", region]];
  const code = region.slice(CLASSIC.length);
  const known = regionsOf("classic").find((each) => each.code === code);
  return [["regionNo", known?.regionNo ?? code]];
}

function flat(params: OtherParams): [string, string][] {
  return Object.entries(params).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value)
      ? value.map((item, n) => [`${name}.${n + 1}`, String(item)])
      : [[name, String(value)]],
  );
}
