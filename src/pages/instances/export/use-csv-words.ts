import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Zone } from "../../../cloud/provider.ts";
import { usePlaceNames } from "../../../i18n/use-place-names.ts";
import type { CsvWords } from "./csv.ts";

/** The words of the file in the language on screen. */
export function useCsvWords(regionName: string, zones: readonly Zone[] | undefined): CsvWords {
  const { t } = useTranslation(["instances", "terms"]);
  const places = usePlaceNames();
  return useMemo(() => {
    const zoneNames = new Map(zones?.map(({ id, name }) => [id, name]));
    return {
      header: (field) => t(`field.${field}`),
      // What the console has no word for is exported as the cloud named it.
      state: ({ state, rawState }) =>
        state === "unknown" && rawState ? rawState : t(`terms:state.${state}`),
      billing: ({ billing, rawBilling }) =>
        billing === "unknown" && rawBilling ? rawBilling : t(`terms:billing.${billing}`),
      networkBilling: ({ networkBilling }) => t(`terms:networkBilling.${networkBilling}`),
      disk: ({ kind, rawKind }) =>
        kind === "unknown" && rawKind ? rawKind : t(`terms:disk.${kind}`),
      zone: (zone) => places.zone(zone, zoneNames.get(zone)),
      region: () => regionName,
      project: (id) =>
        id === 0 ? t("terms:project.default") : t("terms:project.numbered", { id }),
    };
  }, [t, zones, places, regionName]);
}
