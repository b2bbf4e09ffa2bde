import { useQuery } from "@tanstack/react-query";
import type { Zone } from "../../../cloud/provider.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { instanceQueries } from "../../../queries/instances.ts";

/**
 * Stands for the region while it is being found out which to show. No cloud names one so: nothing
 * is asked about it, and nothing can be ticked in it.
 */
export const NOWHERE = "";

/** The zones of a region with their names in the language on screen; nothing until they are known. */
export function useZones(region: string): readonly Zone[] | undefined {
  const provider = useCloud();
  const { language } = useLanguage();
  const question = instanceQueries(provider).zones(region, language);
  return useQuery({ ...question, enabled: region !== NOWHERE }).data;
}
