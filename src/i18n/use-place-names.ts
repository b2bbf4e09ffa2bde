import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import english from "../../locales/en/place.json";

type KnownRegion = keyof typeof english.city;
type KnownNumber = keyof typeof english.zone;

export interface PlaceNames {
  /** The region in the chosen language; `fallback` (what the cloud calls it, or the id) where it is new. */
  region(id: string, fallback?: string): string;
  zone(id: string, fallback?: string): string;
}

/**
 * Names of places: the cloud has them in two languages only, and the list they stand in rarely
 * changes. The same object until the language does.
 */
export function usePlaceNames(): PlaceNames {
  const { t, i18n } = useTranslation("place");
  return useMemo(
    () => ({
      // Each cloud brings the names of its regions along; the types know those of the first only.
      region: (id, fallback = id) =>
        i18n.exists(`place:region.${id}`) ? t(`region.${id as KnownRegion}`) : fallback,
      zone(id, fallback = id) {
        const place = placeOfZone(id);
        if (!place) return fallback;
        const city = t(`city.${place.region}`);
        const { number } = place;
        return isKnownNumber(number)
          ? t(`zone.${number}`, { city })
          : t("zone.other", { city, number });
      },
    }),
    [t, i18n],
  );
}

/** `ap-guangzhou-6` is number 6 in `ap-guangzhou`; null for a zone of a region without a name here. */
function placeOfZone(id: string): { region: KnownRegion; number: string } | null {
  const [, region, number] = /^(.+)-(\d+)$/.exec(id) ?? [];
  return region && number && isKnownRegion(region) ? { region, number } : null;
}

function isKnownRegion(id: string): id is KnownRegion {
  return Object.hasOwn(english.city, id);
}

function isKnownNumber(number: string): number is KnownNumber {
  return number !== "other" && Object.hasOwn(english.zone, number);
}
