import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstancePageQuery, Provider, Region } from "../../../cloud/provider.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { instanceQueries } from "../../../queries/instances.ts";
import { readStored, writeStored } from "../../../ui/browser-storage.ts";
import { showNotice } from "../../../ui/notices.ts";
import type { ChangeInstancesState } from "../use-instances-state.ts";

/** Where the region used last is remembered, for each cloud. */
const keyOf = ({ id }: Provider) => `cvm-console.region/${id}`;

export interface RegionChoice {
  /** The region on screen; null while it is being found out. */
  readonly region: string | null;
  readonly regions: readonly Region[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * Which region is shown: the URL's, else the one used last, else the first that holds instances.
 * What was found goes into the URL, so that the address can be sent to somebody.
 */
export function useRegion(
  wanted: string | null,
  change: ChangeInstancesState,
  /** What the page will ask first, if its answer also tells whether a region holds instances. */
  firstPage?: (region: string) => InstancePageQuery,
): RegionChoice {
  const client = useQueryClient();
  const provider = useCloud();
  const { language } = useLanguage();
  const { data: regions, error, refetch } = useQuery(instanceQueries(provider).regions(language));
  const [remembered, setRemembered] = useState(() => readStored(keyOf(provider)));
  const isKnown = (id: string | null) => regions?.some((region) => region.id === id) ?? false;

  const { data: firstFilled = null } = useQuery({
    queryKey: ["first-filled-region", provider.id],
    queryFn: () => findFirstFilled(client, provider, regions ?? [], firstPage),
    enabled: regions !== undefined && !isKnown(wanted) && !isKnown(remembered),
  });

  // Before the regions are known the wish is believed: rows need not wait for names.
  let region = wanted ?? remembered;
  if (regions && !isKnown(region)) region = isKnown(remembered) ? remembered : firstFilled;

  useEffect(() => {
    if (region === null || regions === undefined) return;
    if (region !== wanted) {
      if (wanted !== null) {
        showNotice({
          id: "unknown-region",
          tone: "warning",
          message: <UnknownRegionMessage region={wanted} />,
        });
      }
      change({ region }, { replace: true });
    }
    writeStored(keyOf(provider), region);
    setRemembered(region);
  }, [region, wanted, regions, change, provider]);

  const retry = useCallback(() => {
    const { queryKey } = instanceQueries(provider).regions(language);
    // A question that nobody answers would otherwise be waited for, not asked again.
    void client.cancelQueries({ queryKey }).then(() => refetch());
  }, [client, provider, language, refetch]);

  return {
    region,
    regions: regions ?? [],
    error: regions ? null : error,
    retry,
  };
}

/** How long one region may keep the person waiting for any region at all, in milliseconds. */
const COUNT_PATIENCE_MS = 5_000;

/** Asks one region after the other, in the cloud's order, so that usually one question is enough. */
async function findFirstFilled(
  client: QueryClient,
  provider: Provider,
  regions: readonly Region[],
  firstPage?: (region: string) => InstancePageQuery,
): Promise<string | null> {
  const queries = instanceQueries(provider);
  const count = async (region: string) => {
    if (!firstPage) return client.fetchQuery(queries.count(region));
    // The rows are there with it when the page asks for them in a moment.
    return (await client.fetchQuery(queries.page(firstPage(region)))).total;
  };
  const open = regions.filter(({ available }) => available);
  for (const { id } of open) {
    // A region that does not answer says so itself when it is shown.
    const found = await Promise.race([
      count(id).catch(() => 1),
      new Promise<1>((resolve) => window.setTimeout(resolve, COUNT_PATIENCE_MS, 1)),
    ]);
    if (found > 0) return id;
  }
  return (open[0] ?? regions[0])?.id ?? null;
}

function UnknownRegionMessage({ region }: { readonly region: string }) {
  const { t } = useTranslation("instances");
  return t("notice.region", { region });
}
