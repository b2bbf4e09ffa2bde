/** Reading instances: a page, every page, or those with given ids. */
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { CloudError } from "../cloud-error.ts";
import { mapConcurrently } from "../pace.ts";
import type { Zone } from "../provider.ts";
import type { Api } from "./api.ts";
import { isInstanceId } from "./instance-id.ts";
import type { ScanSource, WireFilter } from "./listing.ts";
import { readInstance } from "./read-instance.ts";

/** Most instances one answer holds, and most ids one question may name (`tencent.md §2.1`). */
const MOST_PER_REQUEST = 100;
const AT_ONCE = 5;
const ACTION = "DescribeInstances";
const NOTHING = { total: 0, instances: [] };

export interface InstanceReader {
  page(
    region: string,
    filters: readonly WireFilter[],
    offset: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<{ total: number; instances: Instance[] }>;
  /** Every instance of the sources once, in the cloud's order. */
  scan(region: string, sources: readonly ScanSource[], signal?: AbortSignal): Promise<Instance[]>;
  byIds(region: string, ids: readonly InstanceId[], signal?: AbortSignal): Promise<Instance[]>;
}

/** The zones that a region has; asked only when the API refuses one. */
export type ZonesOf = (region: string, signal?: AbortSignal) => Promise<readonly Zone[]>;

export function createInstanceReader(api: Api, zonesOf: ZonesOf): InstanceReader {
  async function ask(region: string, parameters: object, signal?: AbortSignal) {
    const answer = await api.call<Wire.DescribeInstancesResponse>({
      action: ACTION,
      region,
      parameters,
      effect: "read",
      signal,
    });
    const { TotalCount: total, InstanceSet: set } = answer;
    if (typeof total !== "number" || !Number.isInteger(total) || total < 0) {
      throw api.malformed(ACTION, answer.RequestId, "it has no total");
    }
    if (set !== null && !Array.isArray(set)) {
      throw api.malformed(ACTION, answer.RequestId, "it has no list of instances");
    }
    const instances = (set ?? []).map((item) => {
      const instance = readInstance(item, region);
      if (!instance) throw api.malformed(ACTION, answer.RequestId, "an instance has no id");
      return instance;
    });
    return { total, instances };
  }

  const page: InstanceReader["page"] = async (region, filters, offset, limit, signal) => {
    const parameters = {
      ...(filters.length > 0 ? { Filters: filters } : {}),
      Offset: offset,
      Limit: limit,
    };
    try {
      return await ask(region, parameters, signal);
    } catch (error) {
      const code = error instanceof CloudError ? error.code : null;
      // These two only mean that no instance has what was asked for: no failure to a person.
      if (code === "InvalidParameterValue.TagKeyNotFound") return NOTHING;
      if (code !== "InvalidZone.MismatchRegion") throw error;
      const known = (await zonesOf(region, signal)).map(({ id }) => id);
      const zones = filters.find(({ Name }) => Name === "zone")?.Values ?? [];
      const left = zones.filter((zone) => known.includes(zone));
      if (left.length === 0) return NOTHING;
      if (left.length === zones.length) throw error;
      const narrowed = filters.map((one) => (one.Name === "zone" ? { ...one, Values: left } : one));
      return page(region, narrowed, offset, limit, signal);
    }
  };

  const byIds: InstanceReader["byIds"] = async (region, ids, signal) => {
    const wanted = [...new Set(ids)].filter(isInstanceId);
    const parts = Array.from({ length: Math.ceil(wanted.length / MOST_PER_REQUEST) }, (_, index) =>
      wanted.slice(index * MOST_PER_REQUEST, (index + 1) * MOST_PER_REQUEST),
    );
    const answers = await mapConcurrently(parts, AT_ONCE, (InstanceIds) =>
      ask(region, { InstanceIds, Limit: MOST_PER_REQUEST }, signal),
    );
    const found = new Map(
      answers.flatMap(({ instances }) => instances).map((instance) => [instance.id, instance]),
    );
    return wanted.flatMap((id) => found.get(id) ?? []);
  };

  async function everyPage(region: string, filters: readonly WireFilter[], signal?: AbortSignal) {
    const first = await page(region, filters, 0, MOST_PER_REQUEST, signal);
    const offsets: number[] = [];
    for (let next = MOST_PER_REQUEST; next < first.total; next += MOST_PER_REQUEST)
      offsets.push(next);
    const rest = await mapConcurrently(offsets, AT_ONCE, (offset) =>
      page(region, filters, offset, MOST_PER_REQUEST, signal),
    );
    return [first, ...rest].flatMap(({ instances }) => instances);
  }

  return {
    page,
    byIds,
    async scan(region, sources, signal) {
      const found = new Map<InstanceId, Instance>();
      for (const source of sources) {
        const instances =
          "ids" in source
            ? await byIds(region, source.ids, signal)
            : await everyPage(region, source.filters, signal);
        // A row that moved between two pages while they were read is met twice.
        for (const instance of instances) found.set(instance.id, instance);
      }
      return [...found.values()];
    },
  };
}
