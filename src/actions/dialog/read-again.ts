import type { Provider } from "../../cloud/provider.ts";
import type { Instance, InstanceId } from "../../instance/instance.ts";

/** Listed instances as they are now; a vanished one keeps its last known form, so that it can be named. */
export interface Reading {
  readonly instances: readonly Instance[];
  readonly gone: ReadonlySet<InstanceId>;
}

/**
 * Reads exactly the listed instances again, region by region.
 * Rejects as a whole when one region cannot be read: half a truth is no ground to act on.
 */
export async function readAgain(
  provider: Pick<Provider, "readInstances">,
  listed: readonly Instance[],
  signal: AbortSignal,
): Promise<Reading> {
  const idsByRegion = new Map<string, InstanceId[]>();
  for (const { region, id } of listed) {
    const ids = idsByRegion.get(region);
    if (ids) ids.push(id);
    else idsByRegion.set(region, [id]);
  }
  const readings = await Promise.all(
    [...idsByRegion].map(([region, ids]) => provider.readInstances(region, ids, signal)),
  );
  const now = new Map(readings.flat().map((instance) => [instance.id, instance]));
  return {
    instances: listed.map((instance) => now.get(instance.id) ?? instance),
    gone: new Set(listed.map(({ id }) => id).filter((id) => !now.has(id))),
  };
}
