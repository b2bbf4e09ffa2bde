import type { Provider } from "../cloud/provider.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { backOff } from "./back-off.ts";
import type { Clock } from "./clock.ts";

const TRIES = 4;

/** The states of some instances by id, tried a few times; null when they cannot be read. */
export async function readStates(
  provider: Provider,
  region: string,
  ids: readonly InstanceId[],
  { clock, random, signal }: { clock: Clock; random: () => number; signal: AbortSignal },
): Promise<ReadonlyMap<InstanceId, Instance> | null> {
  for (let attempt = 1; attempt <= TRIES && !signal.aborted; attempt++) {
    try {
      const instances = await provider.readInstances(region, ids, signal);
      return new Map(instances.map((instance) => [instance.id, instance]));
    } catch {
      if (attempt < TRIES) await clock.sleep(backOff(attempt, random), signal);
    }
  }
  return null;
}
