import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Provider, Region } from "../../../cloud/provider.ts";
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
export function useRegion(wanted: string | null, change: ChangeInstancesState): RegionChoice {
  const client = useQueryClient();
  const provider = useCloud();
  const queries = instanceQueries(provider);
  const { language } = useLanguage();
  const question = queries.regions(language);
  const { data: regions, error, refetch } = useQuery(question);
  const [remembered, setRemembered] = useState(() => readStored(keyOf(provider)));
  const isKnown = (id: string | null) => regions?.some((region) => region.id === id) ?? false;

  const { data: firstFilled = null } = useQuery({
    queryKey: ["first-filled-region", provider.id],
    queryFn: () => findFirstFilled(client, provider, regions ?? []),
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

  return {
    region,
    regions: regions ?? [],
    error: regions ? null : error,
    // A question that nobody answers would otherwise be waited for, not asked again.
    retry: () => void client.cancelQueries({ queryKey: question.queryKey }).then(() => refetch()),
  };
}

/** How long one region may keep the person waiting for any region at all, in milliseconds. */
const COUNT_PATIENCE_MS = 5_000;

/** Asks one region after the other, in the cloud's order, so that usually one question is enough. */
async function findFirstFilled(
  client: QueryClient,
  provider: Provider,
  regions: readonly Region[],
): Promise<string | null> {
  const queries = instanceQueries(provider);
  const open = regions.filter(({ available }) => available);
  for (const { id } of open) {
    // A region that does not answer says so itself when it is shown.
    const count = await Promise.race([
      client.fetchQuery(queries.count(id)).catch(() => 1),
      new Promise<1>((resolve) => window.setTimeout(resolve, COUNT_PATIENCE_MS, 1)),
    ]);
    if (count > 0) return id;
  }
  return (open[0] ?? regions[0])?.id ?? null;
}

function UnknownRegionMessage({ region }: { readonly region: string }) {
  const { t } = useTranslation("instances");
  return t("notice.region", { region });
}
