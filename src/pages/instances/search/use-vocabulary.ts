import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceFilter } from "../../../cloud/provider.ts";
import { usePlaceNames } from "../../../i18n/use-place-names.ts";
import { BILLING_MODES } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { useZones } from "../region/use-zones.ts";
import type { SearchVocabulary } from "./search-grammar.ts";

/** The attributes and known values of the search box, in the language on screen. */
export function useVocabulary(
  region: string,
  /** What is filtered by anyway is not on offer. */
  always: readonly InstanceFilter[],
): SearchVocabulary {
  const { t } = useTranslation(["instances", "terms"]);
  const places = usePlaceNames();
  const provider = useCloud();
  const zones = useZones(region);
  return useMemo(
    () => ({
      attributes: provider.capabilities.filterAttributes
        .filter((attribute) => always.every((filter) => filter.attribute !== attribute))
        .map((attribute) => ({ attribute, label: t(`search.attribute.${attribute}`) })),
      closed: {
        state: provider.capabilities.states.map((value) => ({
          value,
          label: t(`terms:state.${value}`),
        })),
        billing: BILLING_MODES.map((value) => ({ value, label: t(`terms:billing.${value}`) })),
        // Zones that the cloud does not list may still hold instances: without a list any text goes.
        ...(zones && {
          zone: zones.map(({ id, name }) => ({ value: id, label: places.zone(id, name) })),
        }),
      },
    }),
    [t, zones, places, provider, always],
  );
}
