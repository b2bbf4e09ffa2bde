/** What a bench has to know of each cloud: how to reach it, and what its world says. */
import { createNaverProvider } from "../../cloud/naver/provider.ts";
import type { Provider } from "../../cloud/provider.ts";
import { createTencentProvider } from "../../cloud/tencent/provider.ts";
import type { TestCloud } from "../../mock/node.ts";
import type { Happening, Outcome } from "../../mock/world/events.ts";

interface Network {
  readonly fetch: typeof globalThis.fetch;
  readonly isOnline?: () => boolean;
}

export interface BenchCloud {
  readonly region: string;
  /** The API's names for a shutdown and for the list. */
  readonly stop: string;
  readonly list: string;
  connect(cloud: TestCloud, network: Network): Provider;
  /** Before anything is read. */
  prepare(cloud: TestCloud): Promise<void>;
  /** The ids that the world has taken with a write of the console's. */
  taken(happening: Happening, outcome: Outcome): readonly string[];
  /** The ids in a logged shutdown. */
  idsIn(params: unknown): readonly string[];
  /** `STOPPED`, `RUNNING`, or the wire's word for anything else; null for what is not there. */
  stateIn(record: object | null): string | null;
}

export const TENCENT: BenchCloud = {
  region: "ap-guangzhou",
  stop: "StopInstances",
  list: "DescribeInstances",
  connect: ({ endpoint }, network) =>
    createTencentProvider({ endpoint, language: () => "en", extension: true, ...network }),
  prepare: async () => undefined,
  taken(happening, outcome) {
    if (happening.kind !== "call" || happening.actor !== "account" || outcome.kind !== "done") {
      return [];
    }
    const { params } = happening.call;
    return "instanceIds" in params ? params.instanceIds : [];
  },
  idsIn: (params) => (params as { readonly InstanceIds: readonly string[] }).InstanceIds,
  stateIn: (record) => (record as { InstanceState?: string } | null)?.InstanceState ?? null,
};

interface ServerRecord {
  readonly serverInstanceStatus: { readonly code: string };
  readonly serverInstanceOperation: { readonly code: string };
}

/** A status, where nothing is under way, in the words of the bench. */
const SERVER_STATES: Readonly<Record<string, string>> = { RUN: "RUNNING", NSTOP: "STOPPED" };

export const NAVER: BenchCloud = {
  region: "KR",
  stop: "stopServerInstances",
  list: "getServerInstanceList",
  connect: ({ endpoint }, network) =>
    createNaverProvider({ endpoint: `${endpoint}naver/`, ...network }),
  async prepare({ cloud }) {
    // One that hangs takes a quarter of an hour to fail: that is a test of its own.
    const servers = await cloud.naver();
    for (const index of servers.indices("vpc", null)) {
      if (servers.read(index).conditions.length > 0) {
        Object.assign(servers.edit(index), { conditions: [] });
      }
    }
  },
  taken(happening, outcome) {
    if (happening.kind !== "naver-call" || happening.actor !== "account") return [];
    return outcome.kind === "done" ? (outcome.naver?.servers.map(({ no }) => no) ?? []) : [];
  },
  idsIn: (params) =>
    Object.entries(params as Readonly<Record<string, string>>).flatMap(([name, value]) =>
      name.startsWith("serverInstanceNoList.") ? [value] : [],
    ),
  stateIn(record) {
    if (record === null) return null;
    const { serverInstanceStatus, serverInstanceOperation } = record as ServerRecord;
    const { code } = serverInstanceStatus;
    if (serverInstanceOperation.code !== "NULL") return `${code}/${serverInstanceOperation.code}`;
    return SERVER_STATES[code] ?? code;
  },
};
