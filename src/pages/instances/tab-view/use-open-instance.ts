import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InstanceQuery } from "../../../cloud/provider.ts";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { instanceQueries } from "../../../queries/instances.ts";
import type { InstanceTabs } from "./use-instance-tabs.ts";

export interface OpenInstance {
  /** As it was last read; undefined while nothing is known and when it does not exist. */
  readonly instance: Instance | undefined;
  /** It was asked for, and the region does not hold it. */
  readonly missing: boolean;
  /** It exists and does not match the filters. */
  readonly hidden: boolean;
  /** Its place in the list; null when it has none, or none that is known. */
  readonly position: number | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The instance that is open: read by its id, so that it stays whatever the list is filtered by or
 * scrolled to. What the list knows already is shown at once.
 */
export function useOpenInstance(
  id: InstanceId | null,
  query: InstanceQuery,
  tabs: InstanceTabs,
  listKey: string,
): OpenInstance {
  const cloud = useCloud();
  const queries = instanceQueries(cloud);
  const reading = useQuery({
    ...queries.byIds(query.region, id === null ? [] : [id]),
    enabled: id !== null,
  });

  const listed = id === null ? undefined : tabs.positionOf(id);
  const position = useKeptPosition(id, listed, tabs, listKey);
  const instance = reading.data
    ? reading.data.find((one) => one.id === id)
    : listed === undefined
      ? undefined
      : tabs.at(listed);

  return {
    instance,
    missing: id !== null && reading.data !== undefined && instance === undefined,
    hidden: instance !== undefined && !cloud.matcher(query)(instance),
    position: instance ? position : null,
    error: reading.error,
    retry: () => void reading.refetch(),
  };
}

/** The place where an instance was last seen in a list, for as long as nothing else is seen there. */
function useKeptPosition(
  id: InstanceId | null,
  listed: number | undefined,
  tabs: InstanceTabs,
  listKey: string,
): number | null {
  const [seen, setSeen] = useState<{
    readonly id: InstanceId;
    readonly position: number;
    readonly listKey: string;
  } | null>(null);
  const known = seen?.id === id && seen.listKey === listKey ? seen : null;
  if (id !== null && listed !== undefined && known?.position !== listed) {
    setSeen({ id, position: listed, listKey });
  }
  if (listed !== undefined) return listed;
  if (!known || known.position >= (tabs.total ?? 0)) return null;
  return tabs.at(known.position) === undefined ? known.position : null;
}
