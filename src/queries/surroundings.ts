/**
 * Who depends on listed instances, looked up in batches when a dialog opens. Each batch is two
 * questions that may fail each for itself; first rows are known first, however many there are.
 */
import { queryOptions, type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Provider } from "../cloud/provider.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import type {
  Finding,
  LoadBalancer,
  ScalingGroup,
  Surroundings,
} from "../instance/surroundings.ts";
import { useCloud } from "./cloud-context.tsx";

const SURROUNDINGS = "surroundings";
/** Instances that the cloud can be asked about at once. */
const BATCH = 100;
/** Milliseconds for which a dialog that opens again believes what the last one found. */
const STALE = 15_000;
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

/** What is known of every instance; the answers are in the order of the batches. */
export function surroundingsOf(
  batches: readonly Batch[],
  loadBalancers: readonly Answer<readonly LoadBalancer[]>[],
  scalingGroups: readonly Answer<ScalingGroup>[],
): ReadonlyMap<InstanceId, Surroundings> {
  const found = new Map<InstanceId, Surroundings>();
  for (const [index, { instances }] of batches.entries()) {
    for (const { id } of instances) {
      found.set(id, {
        loadBalancers: findingOf<readonly LoadBalancer[]>(loadBalancers[index], id, []),
        scalingGroup: findingOf<ScalingGroup | null>(scalingGroups[index], id, null),
      });
    }
  }
  return found;
}

function findingOf<Value>(
  answer: Answer<NonNullable<Value>> | undefined,
  id: InstanceId,
  nobody: Value,
): Finding<Value> {
  if (answer?.data) return { status: "known", value: answer.data.get(id) ?? nobody };
  return { status: answer?.failed ? "failed" : "checking" };
}

/**
 * Who depends on these instances; null when nobody asks or the cloud cannot tell. The list must
 * stay the same object while it says the same.
 */
export function useSurroundings(
  instances: readonly Instance[],
  wanted: boolean,
): ReadonlyMap<InstanceId, Surroundings> | null {
  const provider = useCloud();
  const asked = wanted && provider.capabilities.surroundings;
  const batches = useMemo(() => (asked ? batchesOf(instances) : []), [asked, instances]);
  const queries = useMemo(() => surroundingsQueries(provider), [provider]);
  const loadBalancers = useQueries({
    queries: batches.map(queries.loadBalancers),
    combine: answersOf<readonly LoadBalancer[]>,
  });
  const scalingGroups = useQueries({
    queries: batches.map(queries.scalingGroups),
    combine: answersOf<ScalingGroup>,
  });
  return useMemo(
    () => (asked ? surroundingsOf(batches, loadBalancers, scalingGroups) : null),
    [asked, batches, loadBalancers, scalingGroups],
  );
}

function answersOf<Value>(
  results: readonly UseQueryResult<ReadonlyMap<InstanceId, Value>>[],
): Answer<Value>[] {
  return results.map(({ data, isError, fetchStatus }) => ({
    data,
    // Without a network nothing is on its way.
    failed: isError || fetchStatus === "paused",
  }));
}
