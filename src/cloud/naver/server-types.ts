/** What a server can be changed to (`naver.md §2.5`). Prices are a matter of another API. */
import type { Instance, InstanceId } from "../../instance/instance.ts";
import type { TypeChoice } from "../../instance/type-offers.ts";
import type { Api } from "./api.ts";
import { type Place, placeOf } from "./platform.ts";
import { regionOf } from "./requests.ts";
import type { ServerReader } from "./server-list.ts";
import { asItems, asNumber, asRecord, asText, codeOf, type WireRecord } from "./wire-tree.ts";

const GIB = 2 ** 30;

/** Types that the servers, which are alike, can be changed to. */
export function createTypeReader(api: Api, servers: ServerReader) {
  return async (
    region: string,
    ids: readonly InstanceId[],
    signal?: AbortSignal,
  ): Promise<readonly TypeChoice[]> => {
    const [one] = await servers.byIds(region, ids.slice(0, 1), signal);
    if (!one) return [];
    const place = placeOf(region);
    const all =
      place.platform === "vpc"
        ? await specsOf(api, place, one, signal)
        : await productsOf(api, one, signal);
    const own = all.find(({ type }) => type === one.type);
    // Product type and disk stay what they are; so does the generation.
    return own ? all.filter(({ family }) => family === own.family) : all;
  };
}

async function specsOf(api: Api, place: Place, { zone }: Instance, signal?: AbortSignal) {
  const { fields } = await api.call({
    platform: "vpc",
    action: "getServerSpecList",
    parameters: { ...regionOf(place), zoneCode: zone === "" ? null : zone },
    effect: "read",
    signal,
  });
  return asItems(fields.serverSpecList, "serverSpec").flatMap((item) => {
    const wire = asRecord(item);
    const type = asText(wire?.serverSpecCode);
    return wire && type !== "" ? choiceOf(wire, type, familyOfSpec(type)) : [];
  });
}

async function productsOf(api: Api, { imageId }: Instance, signal?: AbortSignal) {
  const { fields } = await api.call({
    platform: "classic",
    action: "getServerProductList",
    parameters: { serverImageProductCode: imageId },
    effect: "read",
    signal,
  });
  return asItems(fields.productList, "product").flatMap((item) => {
    const wire = asRecord(item);
    const type = asText(wire?.productCode);
    if (!wire || type === "") return [];
    // What kind of disk it has stands in its description only: `[SSD]Disk 50GB`.
    const [, disk = ""] = /\[(SSD|HDD)\]/.exec(asText(wire.productDescription)) ?? [];
    const family = [codeOf(wire.productType), codeOf(wire.diskType), disk];
    return choiceOf(wire, type, family.filter((part) => part !== "").join(" "));
  });
}

function choiceOf(wire: WireRecord, type: string, family: string): TypeChoice {
  return {
    type,
    family,
    cpu: asNumber(wire.cpuCount),
    memoryGib: asNumber(wire.memorySize) / GIB,
    gpu: null,
    unavailable: null,
  };
}

/** `s4-g3` is one of `s-g3`: what it is made for, and its generation. */
function familyOfSpec(spec: string): string {
  const [, kind, rest] = /^([a-z]+)\d+(-.+)$/.exec(spec) ?? [];
  return kind === undefined ? spec : `${kind}${rest}`;
}
