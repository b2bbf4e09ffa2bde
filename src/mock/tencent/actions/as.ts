import type { WireError } from "../wire-error.ts";

/** Service and version of the Auto Scaling API (tencent.md §1.1, §9.2). */
export const as = { service: "as", version: "2018-04-19", regional: true } as const;

/** Ids per request, filters, and values of one filter (tencent.md §9.2). */
const MAX_IDS = 100;
const MAX_FILTERS = 10;
const MAX_VALUES = 5;

interface Wish {
  readonly ids: readonly string[];
  readonly idsParameter: string;
  readonly idForm: RegExp;
  readonly idCode: string;
  readonly filters: readonly { readonly Name: string; readonly Values: readonly string[] }[];
  readonly filterNames: readonly string[];
}

/** What is wrong with a list's ids and filters; null when nothing is. */
export function checkWish(wish: Wish): WireError | null {
  const { ids, idsParameter, idForm, idCode, filters, filterNames } = wish;
  const tooMany = (parameter: string, limit: number): WireError => ({
    code: "InvalidParameterValue.LimitExceeded",
    parameter,
    limit,
  });
  if (ids.length > 0 && filters.length > 0) {
    return { code: "InvalidParameterConflict", parameters: [idsParameter, "Filters"] };
  }
  if (ids.length > MAX_IDS) return tooMany(idsParameter, MAX_IDS);
  const malformed = ids.find((id) => !idForm.test(id));
  if (malformed !== undefined) return { code: idCode, value: malformed };
  if (filters.length > MAX_FILTERS) return tooMany("Filters", MAX_FILTERS);
  for (const { Name, Values } of filters) {
    if (!filterNames.includes(Name)) {
      return { code: "InvalidParameterValue.InvalidFilter", value: Name };
    }
    if (Values.length > MAX_VALUES) return tooMany(`Filters.${Name}`, MAX_VALUES);
  }
  return null;
}
