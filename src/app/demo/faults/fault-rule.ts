/** What can go wrong on the way, besides an error code of the API. */
export const BREAKAGES = [
  "timeout",
  "connection",
  "http-500",
  "http-502",
  "http-429",
  "html",
  "truncated",
  "wrong-content-type",
] as const;
export type Breakage = (typeof BREAKAGES)[number];

/** One thing that goes wrong with requests to the pretend cloud; the first that fits is used. */
export interface FaultRule {
  /** Only this action; all of them when absent. */
  readonly action?: string;
  /** Only requests that name one of these instances. */
  readonly instanceIds?: readonly string[];
  /** `before`: nothing is done. `after`: it has been done, the answer is lost. */
  readonly phase: "before" | "after";
  readonly kind: Breakage | { readonly code: string };
  /** How often it goes wrong; without end when absent. */
  readonly times?: number;
  /** Share of the fitting requests, 0…1; all of them when absent. */
  readonly probability?: number;
}
