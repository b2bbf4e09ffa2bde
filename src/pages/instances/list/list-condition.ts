import { CloudError } from "../../../cloud/cloud-error.ts";
import type { InstancePage } from "../../../cloud/provider.ts";

/** What the list can be like, one view each. */
export type ListCondition =
  /** Nothing was read yet. */
  | { readonly kind: "first-load" }
  | { readonly kind: "offline" }
  | { readonly kind: "denied"; readonly error: Error }
  | { readonly kind: "failed"; readonly error: Error | null }
  | { readonly kind: "empty-region" }
  | { readonly kind: "no-match" }
  | { readonly kind: "beyond-end"; readonly pages: number }
  /** Rows; `stale` when the last attempt to read them again failed. */
  | { readonly kind: "rows"; readonly page: InstancePage; readonly stale: ListStaleness };

export type ListStaleness =
  | { readonly kind: "no" }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly error: Error };

/** What of a query's result the list depends on. */
export interface ListReading {
  readonly data: InstancePage | undefined;
  readonly error: Error | null;
  /** The query waits for the network. */
  readonly paused: boolean;
  /** Nothing has come for longer than a person should look at a skeleton. */
  readonly exhausted: boolean;
}

/** Which of the list's views is right. */
export function listCondition(
  { data, error, paused, exhausted }: ListReading,
  size: number,
  filtered: boolean,
): ListCondition {
  if (!data) {
    if (paused) return { kind: "offline" };
    if (error) return { kind: isDenied(error) ? "denied" : "failed", error };
    return exhausted ? { kind: "failed", error: null } : { kind: "first-load" };
  }
  if (data.instances.length === 0) {
    if (data.total > 0) return { kind: "beyond-end", pages: Math.ceil(data.total / size) };
    if (!error && !paused) return filtered ? { kind: "no-match" } : { kind: "empty-region" };
  }
  const stale: ListStaleness = paused
    ? { kind: "offline" }
    : error
      ? { kind: "failed", error }
      : { kind: "no" };
  return { kind: "rows", page: data, stale };
}

/** Whether a refusal is about rights. Clouds name such codes alike: `UnauthorizedOperation`, `AccessDenied`. */
function isDenied(error: Error): boolean {
  return (
    error instanceof CloudError &&
    error.kind === "refused" &&
    /unauthori[sz]ed|auth ?failure|denied|forbidden/i.test(error.code ?? "")
  );
}
