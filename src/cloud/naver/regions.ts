/** Regions and zones of both platforms (`naver.md §2.7`). */
import { CloudError } from "../cloud-error.ts";
import type { Region, Zone } from "../provider.ts";
import type { Api, Call } from "./api.ts";
import { type Place, type Platform, placeOf, regionId } from "./platform.ts";
import { asItems, asRecord, asText, isList } from "./wire-tree.ts";

export interface RegionReader {
  list(signal?: AbortSignal): Promise<readonly Region[]>;
  zones(region: string, signal?: AbortSignal): Promise<readonly Zone[]>;
  /** What narrows a list to a place: a code in VPC, in Classic the number that stands for it. */
  filterOf(place: Place, signal?: AbortSignal): Promise<Call["parameters"]>;
}

interface WireRegion {
  readonly code: string;
  readonly no: string;
  readonly name: string;
}

/** The old regions of Classic have no zone left (`naver.md §2.6`); that is an answer, not a failure. */
const NO_ZONE = "23005";

export function createRegionReader(api: Api): RegionReader {
  async function read(platform: Platform, signal?: AbortSignal): Promise<readonly WireRegion[]> {
    const action = "getRegionList";
    const { fields, requestId } = await api.call({
      platform,
      action,
      parameters: {},
      effect: "read",
      signal,
    });
    if (!isList(fields.regionList)) throw api.malformed(action, requestId, "it has no list");
    return asItems(fields.regionList, "region").flatMap((item) => {
      const region = asRecord(item);
      const code = asText(region?.regionCode);
      const name = asText(region?.regionName) || code;
      return code === "" ? [] : { code, no: asText(region?.regionNo), name };
    });
  }

  /** Numbers of regions never change; a failure is nobody's memory. */
  let numbers: Promise<readonly WireRegion[]> | null = null;
  async function numberOf(code: string): Promise<string | null> {
    numbers ??= read("classic");
    try {
      return (await numbers).find((region) => region.code === code)?.no ?? null;
    } catch (error) {
      numbers = null;
      throw error;
    }
  }

  async function filterOf({ platform, code }: Place): Promise<Call["parameters"]> {
    return platform === "vpc" ? { regionCode: code } : { regionNo: await numberOf(code) };
  }

  return {
    filterOf,

    async list(signal) {
      const [vpc, classic] = await Promise.all([
        read("vpc", signal),
        // Classic takes no new customers: most accounts are refused there, and miss nothing.
        read("classic", signal).catch((error: unknown) => {
          if (error instanceof CloudError && error.kind === "refused") return [];
          throw error;
        }),
      ]);
      const named = (platform: Platform, regions: readonly WireRegion[]): Region[] =>
        regions.map(({ code, name }) => ({
          id: regionId({ platform, code }),
          name: platform === "classic" ? `${name} (Classic)` : name,
          available: true,
        }));
      return [...named("vpc", vpc), ...named("classic", classic)];
    },

    async zones(region, signal) {
      const action = "getZoneList";
      const place = placeOf(region);
      try {
        const { fields, requestId } = await api.call({
          platform: place.platform,
          action,
          parameters: await filterOf(place),
          effect: "read",
          signal,
        });
        if (!isList(fields.zoneList)) throw api.malformed(action, requestId, "it has no list");
        return asItems(fields.zoneList, "zone").flatMap((item) => {
          const zone = asRecord(item);
          const id = asText(zone?.zoneCode);
          return id === "" ? [] : { id, name: asText(zone?.zoneName) || id };
        });
      } catch (error) {
        if (error instanceof CloudError && error.code === NO_ZONE) return [];
        throw error;
      }
    },
  };
}
