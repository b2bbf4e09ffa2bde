/** NAVER Cloud Platform Server behind the port: VPC and Classic. */
import type { InstanceState } from "../../instance/instance.ts";
import { CloudError } from "../cloud-error.ts";
import { sortInstances } from "../instance-order.ts";
import { matcher, normaliseQuery } from "../instance-search.ts";
import { createPace } from "../pace.ts";
import type { Capabilities, InstanceQuery, Provider } from "../provider.ts";
import { createTransport } from "../transport.ts";
import { createApi } from "./api.ts";
import { helpPage } from "./help-pages.ts";
import { createInterfaceReader } from "./network-interfaces.ts";
import { createRegionReader } from "./regions.ts";
import { WIRE_LIMITS, wireRequest } from "./requests.ts";
import { isServerId } from "./server-id.ts";
import { createServerReader } from "./server-list.ts";
import { STATES } from "./server-state.ts";
import { createTypeReader } from "./server-types.ts";
import type { WireFormat } from "./wire-tree.ts";

export interface NaverOptions {
  /** The base address, with a slash at its end; what stands there signs calls, or pretends to be the cloud. */
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  readonly isOnline?: () => boolean;
  /** In which format answers are asked for; either is understood. */
  readonly format?: WireFormat;
  /** Reads that may leave in one second. */
  readonly readsPerSecond?: number;
}

/** No figure is published (`naver.md §7`): a tenth of a second apart has not been refused to anybody. */
const READS_PER_SECOND = 10;

const CAPABILITIES: Capabilities = {
  // Force is a button of NAVER's own console only, and for stuck servers (`naver.md §8.4`).
  stopTypes: ["soft"],
  noChargeChoice: false,
  classiclink: false,
  rename: true,
  terminationProtection: true,
  tags: null,
  resetPassword: false,
  keyPairs: false,
  surroundings: false,
  terminationWays: ["now"],
  minTimedLeadMs: 0,
  recycleBin: false,
  renew: false,
  balance: false,
  forcedChanges: false,
  typePrices: false,
  facts: new Set([
    "description",
    "loginKey",
    "groupNames",
    "accessHint",
    "bootedAt",
    "placementGroups",
  ]),
  states: [...STATES, "unknown"] satisfies InstanceState[],
  limits: WIRE_LIMITS,
  filterAttributes: ["id", "name", "ip", "state", "zone", "type"],
  // 3–30 lower-case letters, digits and hyphens (`naver.md §3.1`); the cloud judges the rest.
  nameLimit: 30,
};

export function createNaverProvider({
  endpoint,
  format = "json",
  readsPerSecond = READS_PER_SECOND,
  ...network
}: NaverOptions): Provider {
  const transport = createTransport(network);
  const api = createApi({ endpoint, transport, format, pace: createPace(readsPerSecond) });
  const regions = createRegionReader(api);
  const servers = createServerReader({ api, regions, interfaces: createInterfaceReader(api) });

  const scanInstances: Provider["scanInstances"] = async (query, signal) => {
    const ids = onlyIds(query);
    const found = ids
      ? await servers.byIds(query.region, ids, signal)
      : await servers.all(query.region, signal);
    return found.filter(matcher(query, isServerId));
  };

  /**
   * The API's filters know neither states as they are shown nor how names and addresses are
   * compared: only a region as a whole is paged there (`naver.md §2.4`).
   */
  const pagesItself: Provider["pagesItself"] = (query) => {
    const { words, filters } = normaliseQuery(query);
    return words.length === 0 && filters.length === 0;
  };

  return {
    id: "naver",
    capabilities: CAPABILITIES,
    listRegions: regions.list,
    listZones: regions.zones,
    countInstances: servers.count,
    pagesItself,
    matcher: (query) => matcher(query, isServerId),
    isInstanceId: isServerId,

    async listInstances(query, signal) {
      const { region, sort, page, size } = query;
      if (pagesItself(query)) {
        const { total, instances } = await servers.page(region, page, size, signal);
        const sortable = total <= size;
        return {
          total,
          instances: sortable ? sortInstances(instances, sort) : instances,
          how: "page",
          sortable,
        };
      }
      const all = sortInstances(await scanInstances(query, signal), sort);
      const offset = (page - 1) * size;
      return {
        total: all.length,
        instances: all.slice(offset, offset + size),
        how: "scan",
        sortable: true,
      };
    },

    scanInstances,
    readInstances: servers.byIds,
    typeChoices: createTypeReader(api, servers),
    helpPage,

    // What the capabilities say is not there is never asked for.
    lookUpLoadBalancers: async () => new Map(),
    lookUpScalingGroups: async () => new Map(),
    listKeyPairs: async () => [],
    priceAsType: () => lacking("prices of types"),
    accountBalance: () => lacking("an account balance"),
    renewalPrice: () => lacking("renewals"),

    async perform(command, signal) {
      const { requestId } = await api.call({ ...wireRequest(command), effect: "write", signal });
      return { requestId };
    },
  };
}

/** The ids that a query asks for, where they are all that it asks for. */
function onlyIds(query: InstanceQuery) {
  const { words, filters } = normaliseQuery(query);
  const wanted = filters.find(({ attribute }) => attribute === "id")?.values ?? words;
  return wanted.length > 0 && wanted.every(isServerId) ? wanted : null;
}

async function lacking(what: string): Promise<never> {
  throw new CloudError({
    kind: "not-sent",
    action: what,
    code: null,
    message: `This cloud has no ${what}`,
    requestId: null,
    httpStatus: null,
  });
}
