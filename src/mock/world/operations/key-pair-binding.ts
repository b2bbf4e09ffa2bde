import type { CallParams, Refusal } from "../calls.ts";
import { findAll, offlineRefusal } from "../judge.ts";
import { keyPairsOf } from "../key-pairs.ts";
import { beginOfflineChange } from "../offline-change.ts";
import type { InstanceRecord } from "../record.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

type Action = "AssociateInstancesKeyPairs" | "DisassociateInstancesKeyPairs";

/** AssociateInstancesKeyPairs (tencent.md §3.7): these keys instead of those there were. */
export function associateInstancesKeyPairs(
  world: World,
  params: CallParams["AssociateInstancesKeyPairs"],
  origin: CallOrigin,
): Refusal | null {
  const action = "AssociateInstancesKeyPairs";
  const judged = judge(world, action, params, origin.region);
  if ("refusal" in judged) return judged.refusal;
  const change = { kind: "bind-keys", keyIds: params.keyIds } as const;
  for (const { index } of judged.records) {
    beginOfflineChange(world, world.edit(index), origin.requestId, { action, change });
  }
  return null;
}

/** DisassociateInstancesKeyPairs (tencent.md §3.7): every instance must have every key (README). */
export function disassociateInstancesKeyPairs(
  world: World,
  params: CallParams["DisassociateInstancesKeyPairs"],
  origin: CallOrigin,
): Refusal | null {
  const action = "DisassociateInstancesKeyPairs";
  const judged = judge(world, action, params, origin.region);
  if ("refusal" in judged) return judged.refusal;
  for (const { wire } of judged.records) {
    const bound = wire.LoginSettings?.KeyIds ?? [];
    const value = params.keyIds.find((id) => !bound.includes(id));
    if (value === undefined) continue;
    const about = { instanceId: wire.InstanceId, value };
    return refuse(action, "InvalidParameterValue.KeyPairNotSupported", about);
  }
  const change = { kind: "unbind-keys", keyIds: params.keyIds } as const;
  for (const { index } of judged.records) {
    beginOfflineChange(world, world.edit(index), origin.requestId, { action, change });
  }
  return null;
}

/** Existence of instances and keys, then the operating system, then each instance's state. */
function judge(
  world: World,
  action: Action,
  { instanceIds, keyIds, forceStop }: CallParams[Action],
  region: string,
): { readonly records: readonly InstanceRecord[] } | { readonly refusal: Refusal } {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found;
  const known = new Set(keyPairsOf(world.opening, region).map(({ id }) => id));
  const unknown = keyIds.find((id) => !known.has(id));
  if (unknown !== undefined) {
    return { refusal: refuse(action, "InvalidKeyPairId.NotFound", { value: unknown }) };
  }
  for (const { wire } of found.records) {
    if (!wire.OsName.startsWith("Windows")) continue;
    const about = { instanceId: wire.InstanceId, value: wire.OsName };
    return { refusal: refuse(action, "UnsupportedOperation.InstanceOsWindows", about) };
  }
  for (const record of found.records) {
    const refusal = offlineRefusal(world, action, record, forceStop);
    if (refusal) return { refusal };
  }
  return found;
}
