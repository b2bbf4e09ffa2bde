/**
 * Network interfaces of servers in a VPC: a server names them, and only they know the private
 * address and the access control groups (`naver.md §10.1`).
 */
import { CloudError } from "../cloud-error.ts";
import type { Api } from "./api.ts";
import type { Place } from "./platform.ts";
import type { InterfaceFacts } from "./read-server.ts";
import { asItems, asRecord, asText } from "./wire-tree.ts";

export interface InterfaceReader {
  /** What is known of these interfaces; asks for those that are not remembered, in one request. */
  facts(
    place: Place,
    nos: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, InterfaceFacts>>;
}

/** Milliseconds for which an interface counts as it was: a private address never changes. */
const FRESH = 60_000;
const ACTION = "getNetworkInterfaceList";

export function createInterfaceReader(
  api: Api,
  now: () => number = () => performance.now(),
): InterfaceReader {
  const known = new Map<string, { readonly at: number; readonly facts: InterfaceFacts }>();

  async function ask({ platform, code }: Place, nos: readonly string[], signal?: AbortSignal) {
    const { fields } = await api.call({
      platform,
      action: ACTION,
      parameters: { regionCode: code, networkInterfaceNoList: nos },
      effect: "read",
      signal,
    });
    const at = now();
    for (const item of asItems(fields.networkInterfaceList, "networkInterface")) {
      const wire = asRecord(item);
      const no = asText(wire?.networkInterfaceNo);
      const ip = asText(wire?.ip);
      if (no === "" || ip === "") continue;
      const groups = asItems(wire?.accessControlGroupNoList, "accessControlGroupNo");
      known.set(no, { at, facts: { ip, groups: groups.map(asText).filter((group) => group) } });
    }
  }

  return {
    async facts(place, nos, signal) {
      const time = now();
      const missing = nos.filter((no) => {
        const one = known.get(no);
        return one === undefined || time - one.at >= FRESH;
      });
      if (missing.length > 0) {
        try {
          await ask(place, missing, signal);
        } catch (error) {
          // Servers can be shown and stopped without their private addresses.
          if (!(error instanceof CloudError) || error.kind === "not-sent") throw error;
        }
      }
      return new Map(
        nos.flatMap((no) => {
          const one = known.get(no);
          return one ? [[no, one.facts] as const] : [];
        }),
      );
    },
  };
}
