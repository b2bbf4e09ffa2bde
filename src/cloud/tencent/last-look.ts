/**
 * TerminateInstances means two things: what is in the list goes, a subscription into the recycle bin
 * first; what is in the recycle bin is destroyed (`tencent.md §3.4`). Somebody else may have moved an
 * instance since a person decided, so it is looked at once more before the request leaves.
 */
import type { InstanceId } from "../../instance/instance.ts";
import { CloudError } from "../cloud-error.ts";
import type { Command } from "../provider.ts";
import type { InstanceReader } from "./describe-instances.ts";
import { wireRequest } from "./requests.ts";

const ACTION = "TerminateInstances";

/** Where a request finds its instances, if it is to mean what was agreed to; null: anywhere. */
function placeFor(command: Command): "bin" | "list" | null {
  if (command.action === "release") return "bin";
  const { action } = wireRequest(command);
  return command.action === "terminate" && action === ACTION ? "list" : null;
}

/** Refuses a request that would do something else than was agreed to. */
export async function lastLook(
  reader: Pick<InstanceReader, "byIds">,
  command: Command,
  signal?: AbortSignal,
): Promise<void> {
  const place = placeFor(command);
  if (place === null) return;
  const { region, ids } = command;
  const instances = await reader.byIds(region, ids, signal).catch(notSent);
  const moved = instances.filter(({ state }) => (state === "recycled") !== (place === "bin"));
  if (moved.length > 0)
    throw hasMoved(
      moved.map(({ id }) => id),
      place,
    );
}

function hasMoved(ids: readonly InstanceId[], place: "bin" | "list"): CloudError {
  const where = place === "bin" ? "not in the recycle bin any more" : "in the recycle bin already";
  return new CloudError({
    kind: "refused",
    action: ACTION,
    code: null,
    message: `Not sent: ${where}: ${ids.join(", ")}`,
    requestId: null,
    httpStatus: null,
    culprits: { blocker: place === "bin" ? "not-recycled" : "already-recycled", ids },
  });
}

/** What has to be known before a request leaves, and could not be read: it has not left. */
export function notSent(error: unknown): never {
  if (!(error instanceof CloudError) || !error.outcomeUnknown) throw error;
  const { action, code, message, requestId, httpStatus } = error;
  throw new CloudError(
    { kind: "not-sent", action, code, message, requestId, httpStatus },
    { cause: error },
  );
}
