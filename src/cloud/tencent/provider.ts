/** Tencent Cloud CVM behind the port. */
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import { sortInstances } from "../instance-order.ts";
import { matcher } from "../instance-search.ts";
import { createPace } from "../pace.ts";
import type { Capabilities, Provider } from "../provider.ts";
import { FILTER_ATTRIBUTES } from "../provider.ts";
import { createTransport } from "../transport.ts";
import { createAccountReader } from "./account.ts";
import { createApi } from "./api.ts";
import { createAppointments } from "./appointments.ts";
import { createDeadlineReader } from "./deadlines.ts";
import { createInstanceReader } from "./describe-instances.ts";
import { helpPage } from "./help-pages.ts";
import { isInstanceId } from "./instance-id.ts";
import { createKeyPairReader } from "./key-pairs.ts";
import { lastLook } from "./last-look.ts";
import { planListing } from "./listing.ts";
import { createLoadBalancerReader } from "./load-balancers.ts";
import { asRecord, asText } from "./loose.ts";
import { createMachineTypeReader } from "./machine-types.ts";
import { WIRE_LIMITS, wireRequest } from "./requests.ts";
import { createScalingGroupReader } from "./scaling-groups.ts";
import { createTimerReader, timerIdsOf } from "./timers.ts";
import { STATES } from "./wire-values.ts";

export interface TencentOptions {
  /** Where the calls are posted; what stands there signs them, or pretends to be the cloud. */
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  /** The language of names and messages, as a BCP 47 tag; asked at every call, so it may change. */
  readonly language: () => string;
  readonly isOnline?: () => boolean;
  /** Reads that may leave in one second; less where several consoles share an account's limit. */
  readonly readsPerSecond?: number;
  /** Whether the endpoint also answers the console's extension: the recycle bin's own actions. */
  readonly extension?: boolean;
  /** For how long what was looked up is believed; the clock of a pretend cloud where there is one. */
  readonly now?: () => number;
}

const CAPABILITIES: Capabilities = {
  stopTypes: ["soft", "soft-first", "hard"],
  noChargeChoice: true,
  classiclink: true,
  rename: true,
  terminationProtection: true,
  // `tencent.md §11, §14`, and the tag service's own limits per call.
  tags: {
    most: 50,
    changes: 10,
    keyLength: 255,
    valueLength: 127,
    reserved: ["qcloud", "tencent", "project"],
    character: /[\p{L}\p{M}\p{N} +\-=._:/@]/u,
  },
  resetPassword: true,
  keyPairs: true,
  surroundings: true,
  terminationWays: ["now", "timed"],
  // "More than five minutes" (`tencent.md §4.3`).
  minTimedLeadMs: 300_000,
  recycleBin: false,
  renew: true,
  balance: true,
  forcedChanges: true,
  typePrices: true,
  facts: new Set([
    "restriction",
    "operationId",
    "bandwidth",
    "ipv6",
    "publicIpKind",
    "login",
    "billing",
    "networkBilling",
    "project",
    "tags",
    "placementGroups",
    "host",
    "uuid",
  ]),
  states: [...new Set(STATES.values()), "unknown"],
  limits: WIRE_LIMITS,
  filterAttributes: FILTER_ATTRIBUTES,
  nameLimit: 60,
};

/** What the API has no action for, and the console's extension has (`tencent.md §4.1`). */
const WITH_EXTENSION: Capabilities = {
  ...CAPABILITIES,
  terminationWays: ["recycle", "now", "timed"],
  recycleBin: true,
};

/** What is looked up for a dialog waits behind nothing else, and takes no more than half a limit. */
const LOOK_UPS_PER_SECOND = 10;

/** Half of what DescribeInstances allows the whole account, and all that the others do. */
const READS_PER_SECOND = 20;

export function createTencentProvider({
  endpoint,
  language,
  readsPerSecond = READS_PER_SECOND,
  extension = false,
  now,
  ...network
}: TencentOptions): Provider {
  const transport = createTransport(network);
  const api = createApi({ endpoint, transport, language, pace: createPace(readsPerSecond) });
  const lookUps = createApi({
    endpoint,
    transport,
    language,
    pace: createPace(Math.min(LOOK_UPS_PER_SECOND, readsPerSecond)),
  });
  const listZones: Provider["listZones"] = async (region, signal) => {
    const action = "DescribeZones";
    const answer = await api.call<Wire.DescribeZonesResponse>({
      action,
      region,
      parameters: {},
      effect: "read",
      signal,
    });
    const fail = () => api.malformed(action, answer.RequestId, "it has no list");
    return readSet<Wire.ZoneInfo>(answer.ZoneSet, fail).flatMap((zone) => {
      const id = asText(zone.Zone);
      return id === "" ? [] : { id, name: asText(zone.ZoneName) || id };
    });
  };

  const reader = createInstanceReader(api, listZones);
  const readTimers = createTimerReader(lookUps);
  const appointments = createAppointments(
    readTimers,
    extension ? createDeadlineReader(lookUps) : null,
    now,
  );

  const scanInstances: Provider["scanInstances"] = async (query, signal) => {
    const listing = planListing(query);
    if (listing.how === "nothing") return [];
    const sources = listing.how === "page" ? [{ filters: listing.filters }] : listing.sources;
    const instances = await reader.scan(query.region, sources, signal);
    const found = instances.filter(matcher(query, isInstanceId));
    return appointments.attach(query.region, found, "lately", signal);
  };

  return {
    id: "tencent",
    capabilities: extension ? WITH_EXTENSION : CAPABILITIES,

    async listRegions(signal) {
      const action = "DescribeRegions";
      const answer = await api.call<Wire.DescribeRegionsResponse>({
        action,
        region: null,
        parameters: {},
        effect: "read",
        signal,
      });
      const fail = () => api.malformed(action, answer.RequestId, "it has no list");
      return readSet<Wire.RegionInfo>(answer.RegionSet, fail).flatMap((region) => {
        const id = asText(region.Region);
        if (id === "") return [];
        return {
          id,
          name: asText(region.RegionName) || id,
          available: region.RegionState === "AVAILABLE",
        };
      });
    },

    listZones,

    async countInstances(region, signal) {
      return (await reader.page(region, [], 0, 1, signal)).total;
    },

    pagesItself: (query) => planListing(query).how !== "scan",

    matcher: (query) => matcher(query, isInstanceId),

    isInstanceId,

    async listInstances(query, signal) {
      const { region, sort, page, size } = query;
      const offset = (page - 1) * size;
      const listing = planListing(query);
      if (listing.how === "nothing") {
        return { total: 0, instances: [], how: "page", sortable: true };
      }
      if (listing.how === "page") {
        const { total, instances } = await reader.page(
          region,
          listing.filters,
          offset,
          size,
          signal,
        );
        // Deadlines are told beside the rows, and rows can be sorted by them.
        const shown = await appointments.attach(region, instances, "lately", signal);
        const sortable = total <= size;
        return {
          total,
          instances: sortable ? sortInstances(shown, sort) : shown,
          how: "page",
          sortable,
        };
      }
      const all = sortInstances(await scanInstances(query, signal), sort);
      return {
        total: all.length,
        instances: all.slice(offset, offset + size),
        how: "scan",
        sortable: true,
      };
    },

    scanInstances,

    async readInstances(region, ids, signal, freshness = "now") {
      const instances = await reader.byIds(region, ids, signal);
      return appointments.attach(region, instances, freshness, signal);
    },

    listKeyPairs: createKeyPairReader(api),

    ...createMachineTypeReader(api),

    ...createAccountReader(lookUps),

    lookUpLoadBalancers: createLoadBalancerReader(lookUps),

    lookUpScalingGroups: createScalingGroupReader(lookUps),

    helpPage,

    forget: () => appointments.forgetAll(),

    async perform(command, signal) {
      const { action, region, ids } = command;
      await lastLook(reader, command, signal);
      const request =
        action === "cancel-termination"
          ? wireRequest(command, await timerIdsOf(readTimers, region, ids, signal))
          : wireRequest(command);
      try {
        const { RequestId: requestId } = await api.call({ ...request, effect: "write", signal });
        return { requestId };
      } finally {
        appointments.forget(ids);
      }
    },
  };
}

function readSet<Item>(set: unknown, malformed: () => Error) {
  if (set !== null && !Array.isArray(set)) throw malformed();
  return (set ?? []).flatMap((item: unknown) => asRecord<Item>(item) ?? []);
}
