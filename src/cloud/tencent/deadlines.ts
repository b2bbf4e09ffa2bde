/** What happens to instances by itself, from the console's extension (`tencent.md §4.1`). */
import { DEADLINE_KINDS, type Deadline, type DeadlineKind } from "../../instance/instance.ts";
import type { Api } from "./api.ts";
import type { BesideReader } from "./beside-memory.ts";
import { isInstanceId } from "./instance-id.ts";
import { asRecord, asText } from "./loose.ts";
import { readInstant } from "./read-instance.ts";

const ACTION = "DescribeInstancesDeadlines";

interface Answer {
  readonly InstanceDeadlineSet: unknown;
}
interface WireDeadline {
  readonly InstanceId: unknown;
  readonly Kind: unknown;
  readonly Since: unknown;
  readonly At: unknown;
}

/** Kinds as the wire writes them: `RECYCLE_BIN_RELEASE`. */
const KINDS: ReadonlyMap<string, DeadlineKind> = new Map(
  DEADLINE_KINDS.map((kind) => [kind.toUpperCase().replaceAll("-", "_"), kind]),
);

export function createDeadlineReader(api: Api): BesideReader<Deadline> {
  return async (region, ids, signal) => {
    const answer = await api.call<Answer>({
      action: ACTION,
      service: "extension",
      region,
      parameters: { InstanceIds: ids },
      effect: "read",
      signal,
    });
    const set = answer.InstanceDeadlineSet;
    if (set != null && !Array.isArray(set)) {
      throw api.malformed(ACTION, answer.RequestId, "it has no list");
    }
    return new Map(
      (set ?? []).flatMap((item: unknown) => {
        const wire = asRecord<WireDeadline>(item);
        const id = asText(wire?.InstanceId);
        const kind = KINDS.get(asText(wire?.Kind));
        const at = readInstant(wire?.At);
        // A kind that the console has no words for is none that it can warn of.
        if (!isInstanceId(id) || !kind || at === null) return [];
        return [[id, { kind, at, since: readInstant(wire?.Since) ?? at }] as const];
      }),
    );
  };
}
