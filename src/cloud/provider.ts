/** The port: what a cloud is to the console. One folder beside this file per cloud that stands behind it. */
import type { AccountBalance, RenewalPrice } from "../instance/account.ts";
import type { ActionName, SentOptions } from "../instance/action-rules.ts";
import type { Instance, InstanceId, InstanceState } from "../instance/instance.ts";
import type { KeyPair } from "../instance/key-pair.ts";
import type { StopType } from "../instance/shutdown.ts";
import type { LoadBalancer, ScalingGroup } from "../instance/surroundings.ts";
import type { TagLimits } from "../instance/tags.ts";
import type { TerminationWay } from "../instance/terminate.ts";
import type { TypeChoice } from "../instance/type-offers.ts";
import type { TypePrice } from "../instance/type-price.ts";

export const PROVIDER_IDS = ["tencent", "naver"] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/** The cloud of a deployment that does not say which. */
export const DEFAULT_PROVIDER: ProviderId = "tencent";

export interface Region {
  readonly id: string;
  /** In the language that was asked for, or the id when the cloud gives no name. */
  readonly name: string;
  readonly available: boolean;
}

export interface Zone {
  readonly id: string;
  readonly name: string;
}

/** The attributes a person can filter by (`tencent.md §6.8`); values of one are OR, attributes are AND. */
export const FILTER_ATTRIBUTES = [
  "id",
  "name",
  "ip",
  "state",
  "zone",
  "type",
  "billing",
  "project",
  "tag",
] as const;
export type FilterAttribute = (typeof FILTER_ATTRIBUTES)[number];

export interface InstanceFilter {
  readonly attribute: FilterAttribute;
  /** `tag` values are `key` or `key:value`; `project` values are numbers as text. */
  readonly values: readonly string[];
}

/** `releasedAt`: when what is in the recycle bin goes for good. */
export const SORT_KEYS = [
  "id",
  "name",
  "state",
  "zone",
  "type",
  "createdAt",
  "expiresAt",
  "releasedAt",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface InstanceSort {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}

export interface InstanceQuery {
  readonly region: string;
  /** Free words, OR among them: part of an id, name, address, type or tag; case-insensitive. */
  readonly words: readonly string[];
  readonly filters: readonly InstanceFilter[];
}

export interface InstancePageQuery extends InstanceQuery {
  readonly sort: InstanceSort | null;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface InstancePage {
  /** Instances that match in all, on every page. */
  readonly total: number;
  readonly instances: readonly Instance[];
  /**
   * `page`: the cloud filtered and paged; `scan`: it could not, so every page was read and the
   * console filtered. The result is the same; a refresh of a scan re-reads only what is shown.
   */
  readonly how: "page" | "scan";
  /** Whether rows can be sorted: a scan holds all rows, and so does a single page. */
  readonly sortable: boolean;
}

/** What a cloud takes of one action's requests. */
export interface RequestLimits {
  /** Most ids one request may carry. */
  readonly maxIds: number;
  /** Most requests in any one second. */
  readonly perSecond: number;
}

/** What not every cloud tells of an instance. A field or column of what a cloud does not tell is not shown. */
export const INSTANCE_FACTS = [
  "description",
  "restriction",
  "operationId",
  "bandwidth",
  "ipv6",
  "publicIpKind",
  "login",
  "loginKey",
  "groupNames",
  "accessHint",
  "billing",
  "networkBilling",
  "project",
  "tags",
  "bootedAt",
  "placementGroups",
  "host",
  "uuid",
] as const;
export type InstanceFact = (typeof INSTANCE_FACTS)[number];

/** What a cloud can do; decides what is shown. */
export interface Capabilities {
  readonly stopTypes: readonly StopType[];
  /** Whether a person may choose between charged and not charged when stopped. */
  readonly noChargeChoice: boolean;
  /** Whether a classic network can be linked to a private one, which a stop leaves as it is. */
  readonly classiclink: boolean;
  readonly rename: boolean;
  readonly terminationProtection: boolean;
  /** Null where instances have no tags, or none that can be edited. */
  readonly tags: TagLimits | null;
  readonly resetPassword: boolean;
  /** Whether it knows SSH key pairs, and binds them to instances. */
  readonly keyPairs: boolean;
  /** Whether it can tell which load balancers and scaling groups depend on an instance. */
  readonly surroundings: boolean;
  /** How an instance can be terminated, the one that is chosen at first before the others. */
  readonly terminationWays: readonly TerminationWay[];
  /** How far ahead a timed termination has to be, at least, in milliseconds. */
  readonly minTimedLeadMs: number;
  /** Whether what is in the recycle bin can be recovered, and says how long it stays there. */
  readonly recycleBin: boolean;
  /** Whether subscriptions can be renewed. */
  readonly renew: boolean;
  /** Whether it tells what the account has or owes. */
  readonly balance: boolean;
  /** Whether a change that needs a stopped instance can force a running one down. */
  readonly forcedChanges: boolean;
  /** Whether it says what an instance costs as another type. */
  readonly typePrices: boolean;
  readonly facts: ReadonlySet<InstanceFact>;
  /** The states its instances can be in, as far as the console knows them. */
  readonly states: readonly InstanceState[];
  readonly limits: Readonly<Record<ActionName, RequestLimits>>;
  readonly filterAttributes: readonly FilterAttribute[];
  /** Longest instance name, in characters. */
  readonly nameLimit: number;
}

/** One request of a run. */
export interface Command<Name extends ActionName = ActionName> {
  readonly action: Name;
  readonly region: string;
  readonly ids: readonly InstanceId[];
  readonly options: SentOptions<Name>;
}

/** The cloud has taken the command; nothing is done yet. */
export interface Receipt {
  readonly requestId: string;
}

/** What the console links to. */
export const HELP_TOPICS = ["shutdown", "health-check", "scaling-group"] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/**
 * How new must be what stands beside an instance's own record, its timer and its deadline: as of
 * `now`, when nothing else is said, `lately`, as last looked up some seconds ago, or `whenever`, for
 * whoever does not need it: nothing is looked up.
 */
export type Freshness = "now" | "lately" | "whenever";

export interface Provider {
  readonly id: ProviderId;
  readonly capabilities: Capabilities;
  listRegions(signal?: AbortSignal): Promise<readonly Region[]>;
  listZones(region: string, signal?: AbortSignal): Promise<readonly Zone[]>;
  countInstances(region: string, signal?: AbortSignal): Promise<number>;
  /**
   * Whether the cloud itself filters and pages such a query, so that a page costs one request.
   * If not, the first page costs a scan; `queries/` keeps what a scan found.
   */
  pagesItself(query: InstanceQuery): boolean;
  /** The query's meaning for one instance that is already at hand. */
  matcher(query: InstanceQuery): (instance: Instance) => boolean;
  /** Whether a text is an instance id in full; tells a pasted list of ids from a list of names. */
  isInstanceId(text: string): boolean;
  listInstances(query: InstancePageQuery, signal?: AbortSignal): Promise<InstancePage>;
  /** Every instance that matches, on all pages; for *select all matching*, export and scans. */
  scanInstances(query: InstanceQuery, signal?: AbortSignal): Promise<readonly Instance[]>;
  /** The instances among `ids` that exist, in the order of `ids`; any number of ids. */
  readInstances(
    region: string,
    ids: readonly InstanceId[],
    signal?: AbortSignal,
    freshness?: Freshness,
  ): Promise<readonly Instance[]>;
  /** The load balancers that forward to each instance; whom none forwards to is not in the answer. */
  lookUpLoadBalancers(
    region: string,
    instances: readonly Instance[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<InstanceId, readonly LoadBalancer[]>>;
  /** The scaling group of each instance; who is in none is not in the answer. */
  lookUpScalingGroups(
    region: string,
    instances: readonly Instance[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<InstanceId, ScalingGroup>>;
  /** Where the cloud's public documentation explains a topic, in the language (BCP 47) or a near one. */
  helpPage(topic: HelpTopic, language: string): string;
  /**
   * What instances of one region that are alike (`type-offers.ts`) can be changed to, and why not to
   * the rest; of many, some stand for all.
   */
  typeChoices(
    region: string,
    ids: readonly InstanceId[],
    signal?: AbortSignal,
  ): Promise<readonly TypeChoice[]>;
  /** What an instance costs as a type; the one it has may be asked for too. */
  priceAsType(
    region: string,
    id: InstanceId,
    type: string,
    signal?: AbortSignal,
  ): Promise<TypePrice>;
  /** The SSH key pairs of a region. */
  listKeyPairs(region: string, signal?: AbortSignal): Promise<readonly KeyPair[]>;
  /** What the account has or owes; where `capabilities.balance` says so. */
  accountBalance(signal?: AbortSignal): Promise<AccountBalance>;
  /** What renewing these subscriptions for so many months costs in all. */
  renewalPrice(
    region: string,
    ids: readonly InstanceId[],
    months: number,
    signal?: AbortSignal,
  ): Promise<RenewalPrice>;
  /** What was looked up `lately` counts no more: for a person who asks for everything anew. */
  forget?(): void;
  /** All-or-nothing; rejects with a {@link CloudError}. Never sent twice by the transport. */
  perform<Name extends ActionName>(command: Command<Name>, signal?: AbortSignal): Promise<Receipt>;
}
