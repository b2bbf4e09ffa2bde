import type { LoadBalancer } from "../../world/load-balancers.ts";
import type { World } from "../../world/world.ts";
import type { WireError } from "../wire-error.ts";

/** Service, version and limit of the CLB API (tencent.md §1.1, §9.1). */
export const clb = {
  service: "clb",
  version: "2018-03-17",
  regional: true,
  ratePerSecond: 20,
} as const;

/** A type of the SDK as the wire has it: every field there, null where nothing is to be said. */
export type OnTheWire<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | null };

/** The load balancers of these ids in a region, or what is wrong with the ids. */
export function loadBalancersOf(
  world: World,
  region: string,
  ids: readonly string[],
): readonly LoadBalancer[] | WireError {
  const malformed = ids.find((id) => !/^lb-[a-z0-9]{8}$/.test(id));
  if (malformed !== undefined) return { code: "InvalidParameter.FormatError", value: malformed };
  const found: LoadBalancer[] = [];
  for (const id of new Set(ids)) {
    const one = world.dependents.loadBalancers.find(
      (known) => known.id === id && known.region === region,
    );
    if (!one) return { code: "InvalidParameter.LBIdNotFound", value: id };
    found.push(one);
  }
  return found;
}

/** A list that is longer than the API allows. */
export function tooLong(
  parameter: string,
  list: readonly unknown[],
  limit: number,
): WireError | null {
  return list.length > limit ? { code: "InvalidParameterValue.Length", parameter, limit } : null;
}
