/** Reading servers: a page, every page, or those with given numbers (`naver.md §2.4`). */
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { mapConcurrently } from "../pace.ts";
import type { Api, Call } from "./api.ts";
import type { InterfaceReader } from "./network-interfaces.ts";
import { type Place, placeOf } from "./platform.ts";
import { type ReadServer, readServer, withInterfaces } from "./read-server.ts";
import type { RegionReader } from "./regions.ts";
import { isServerId } from "./server-id.ts";
import { asItems, asNumber, isList } from "./wire-tree.ts";

/** Servers in one answer: no limit is documented. */
const MOST_PER_PAGE = 100;
const AT_ONCE = 4;
const ACTION = "getServerInstanceList";

export interface ServerReader {
  /** `page` from 1. */
  page(
    region: string,
    page: number,
    size: number,
    signal?: AbortSignal,
  ): Promise<{ readonly total: number; readonly instances: readonly Instance[] }>;
  count(region: string, signal?: AbortSignal): Promise<number>;
  /** Every server of a region, once. */
  all(region: string, signal?: AbortSignal): Promise<readonly Instance[]>;
  byIds(
    region: string,
    ids: readonly InstanceId[],
    signal?: AbortSignal,
  ): Promise<readonly Instance[]>;
}

export interface ServerReaderDeps {
  readonly api: Api;
  readonly interfaces: InterfaceReader;
  readonly regions: RegionReader;
}

export function createServerReader({ api, interfaces, regions }: ServerReaderDeps): ServerReader {
  async function ask(
    place: Place,
    region: string,
    parameters: Call["parameters"],
    signal?: AbortSignal,
  ): Promise<{ total: number; servers: readonly ReadServer[] }> {
    const { fields, requestId } = await api.call({
      platform: place.platform,
      action: ACTION,
      parameters: { ...(await regions.filterOf(place, signal)), ...parameters },
      effect: "read",
      signal,
    });
    const list = fields.serverInstanceList;
    if (!isList(list)) throw api.malformed(ACTION, requestId, "it has no list of servers");
    const servers = asItems(list, "serverInstance").flatMap((item) => {
      const server = readServer(item, place.platform, region);
      if (!server) throw api.malformed(ACTION, requestId, "a server has no number");
      return server === "gone" ? [] : server;
    });
    return { total: asNumber(fields.totalRows), servers };
  }

  /** Adds what only the interfaces know, in one request for all servers. */
  async function complete(
    place: Place,
    servers: readonly ReadServer[],
    signal?: AbortSignal,
  ): Promise<readonly Instance[]> {
    if (place.platform === "classic") return servers.map(({ instance }) => instance);
    const nos = servers.flatMap(({ interfaceNos }) => interfaceNos);
    const facts = await interfaces.facts(place, nos, signal);
    return servers.map((server) => withInterfaces(server, facts));
  }

  return {
    async page(region, page, size, signal) {
      const place = placeOf(region);
      const paging = { pageNo: String(page), pageSize: String(size) };
      const { total, servers } = await ask(place, region, paging, signal);
      return { total, instances: await complete(place, servers, signal) };
    },

    async count(region, signal) {
      const paging = { pageNo: "1", pageSize: "1" };
      return (await ask(placeOf(region), region, paging, signal)).total;
    },

    async all(region, signal) {
      const place = placeOf(region);
      const pageOf = (page: number) =>
        ask(place, region, { pageNo: String(page), pageSize: String(MOST_PER_PAGE) }, signal);
      const first = await pageOf(1);
      const rest = Array.from(
        { length: Math.max(0, Math.ceil(first.total / MOST_PER_PAGE) - 1) },
        (_, index) => index + 2,
      );
      const pages = [first, ...(await mapConcurrently(rest, AT_ONCE, pageOf))];
      // A server that moved between two pages while they were read is met twice.
      const found = new Map(
        pages.flatMap(({ servers }) => servers).map((server) => [server.instance.id, server]),
      );
      return complete(place, [...found.values()], signal);
    },

    async byIds(region, ids, signal) {
      const place = placeOf(region);
      const wanted = [...new Set(ids)].filter(isServerId);
      const parts = Array.from({ length: Math.ceil(wanted.length / MOST_PER_PAGE) }, (_, index) =>
        wanted.slice(index * MOST_PER_PAGE, (index + 1) * MOST_PER_PAGE),
      );
      const answers = await mapConcurrently(parts, AT_ONCE, (part) =>
        ask(
          place,
          region,
          { serverInstanceNoList: part, pageNo: "1", pageSize: String(MOST_PER_PAGE) },
          signal,
        ),
      );
      const servers = answers.flatMap((answer) => answer.servers);
      const instances = await complete(place, servers, signal);
      const found = new Map(instances.map((instance) => [instance.id, instance]));
      return wanted.flatMap((id) => found.get(id) ?? []);
    },
  };
}
