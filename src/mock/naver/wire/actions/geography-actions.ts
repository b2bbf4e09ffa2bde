import { regionsOf, zonesOf } from "../../simulation/geography.ts";
import { regionNamed } from "../region-parameter.ts";
import { BOTH_PLATFORMS, type ServerAction } from "../server-action.ts";
import { classicZone } from "../server-on-the-wire.ts";

/** getRegionList (naver.md §2.7): Classic's have numbers, and there are more of them. */
export const getRegionList: ServerAction = {
  name: "getRegionList",
  platforms: BOTH_PLATFORMS,
  prepare: (_read, platform) => ({
    kind: "read",
    look() {
      const regionList = regionsOf(platform).map(({ regionNo, code, name }) => ({
        ...(platform === "classic" ? { regionNo } : {}),
        regionCode: code,
        regionName: name,
      }));
      return { totalRows: regionList.length, regionList };
    },
  }),
};

/** getZoneList (naver.md §2.7). Classic's answer has no `totalRows`, and may be 23005. */
export const getZoneList: ServerAction = {
  name: "getZoneList",
  platforms: BOTH_PLATFORMS,
  prepare(read, platform) {
    const region = regionNamed(read, platform);
    if (!region) read.refuse("1300", "");
    return {
      kind: "read",
      look() {
        const zones = zonesOf(region?.code ?? "");
        if (zones.length === 0) return { code: "23005" };
        if (platform === "classic") return { zoneList: zones.map(classicZone) };
        const zoneList = zones.map((zone) => ({
          zoneName: zone.code,
          zoneCode: zone.code,
          regionCode: zone.region,
        }));
        return { totalRows: zoneList.length, zoneList };
      },
    };
  },
};
