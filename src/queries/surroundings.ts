/**
 * Who depends on listed instances, looked up in batches when a dialog opens. Each batch is two
 * questions that may fail each for itself; first rows are known first, however many there are.
 */
import { queryOptions } from "@tanstack/react-query";
import type { Provider } from "../cloud/provider.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import type {
  Finding,
  KnownSurroundings,
  LoadBalancer,
  ScalingGroup,
} from "../instance/surroundings.ts";

const SURROUNDINGS = "surroundings";
/** Instances that the cloud can be asked about at once. */
const BATCH = 100;
/** Milliseconds for which a dialog that opens again believes what the last one found. */
export const STALE = 15_000;
/** And after which it would rather say that it is checking. */
const FORGOTTEN = 60_000;

export interface Batch {
  readonly region: string;
  readonly instances: readonly Instance[];
}

/** What a question has brought so far. On whom nobody depends is not in `data`. */
export interface Answer<Value> {
  readonly data: ReadonlyMap<InstanceId, Value> | undefined;
  readonly failed: boolean;
}

/** The two questions about a batch. */
export function surroundingsQueries(provider: Provider) {
  const keyOf = (question: string, { region, instances }: Batch) =>
    [SURROUNDINGS, provider.id, region, question, instances.map(({ id }) => id)] as const;
  const common = {
    staleTime: STALE,
    gcTime: FORGOTTEN,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // Without a network nothing is on its way: it is said at once that nothing is known.
    networkMode: "always",
  } as const;
  return {
    loadBalancers: (batch: Batch) =>
      queryOptions({
        ...common,
        queryKey: keyOf("load-balancers", batch),
        queryFn: ({ signal }) =>
          provider.lookUpLoadBalancers(batch.region, batch.instances, signal),
      }),
    scalingGroups: (batch: Batch) =>
      queryOptions({
        ...common,
        queryKey: keyOf("scaling-groups", batch),
        queryFn: ({ signal }) =>
          provider.lookUpScalingGroups(batch.region, batch.instances, signal),
      }),
  };
}

export type SurroundingsQueries = ReturnType<typeof surroundingsQueries>;

/** Instances as the cloud can be asked about them: never two regions at once, in their order. */
export function batchesOf(instances: readonly Instance[]): Batch[] {
  const byRegion = new Map<string, Instance[]>();
  for (const instance of instances) {
    const known = byRegion.get(instance.region);
    if (known) known.push(instance);
    else byRegion.set(instance.region, [instance]);
  }
  return [...byRegion].flatMap(([region, all]) =>
    Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) => ({
      region,
      instances: all.slice(n * BATCH, (n + 1) * BATCH),
    })),
  );
}

/** In which batch each instance is. */
export function homesOf(batches: readonly Batch[]): ReadonlyMap<InstanceId, number> {
  const homes = new Map<InstanceId, number>();
  for (const [index, { instances }] of batches.entries()) {
    for (const { id } of instances) homes.set(id, index);
  }
  return homes;
}

/** What is known of every instance; the answers are in the order of the batches. */
export function surroundingsOf(
  homesOf: () => ReadonlyMap<InstanceId, number>,
  loadBalancers: readonly Answer<readonly LoadBalancer[]>[],
  scalingGroups: readonly Answer<ScalingGroup>[],
): KnownSurroundings {
  return {
    get(id) {
      const home = homesOf().get(id);
      if (home === undefined) return undefined;
      return {
        loadBalancers: findingOf<readonly LoadBalancer[]>(loadBalancers[home], id, []),
        scalingGroup: findingOf<ScalingGroup | null>(scalingGroups[home], id, null),
      };
    },
  };
}

function findingOf<Value>(
  answer: Answer<NonNullable<Value>> | undefined,
  id: InstanceId,
  nobody: Value,
): Finding<Value> {
  if (answer?.data) return { status: "known", value: answer.data.get(id) ?? nobody };
  return { status: answer?.failed ? "failed" : "checking" };
}
