import type { ServerCall, ServerRefusal } from "../simulation/calls.ts";
import type { Platform } from "../simulation/codes.ts";
import type { NaverServers } from "../simulation/naver-servers.ts";
import type { ParameterReader } from "./parameter-reader.ts";
import type { WireFields } from "./wire-value.ts";

/** How an answer is written, as far as its fields depend on it. */
export interface AnswerForm {
  readonly format: "xml" | "json";
}

/** What becomes of a request whose parameters have been read. */
export type PreparedAction =
  | {
      readonly kind: "read";
      readonly look: (servers: NaverServers, form: AnswerForm) => WireFields | ServerRefusal;
    }
  | { readonly kind: "call"; readonly call: ServerCall };

/** One action: where it exists and what its parameters mean. */
export interface ServerAction {
  readonly name: string;
  readonly platforms: readonly Platform[];
  /** What it makes of the parameters; whether they are any good, the reader knows. */
  readonly prepare: (read: ParameterReader, platform: Platform) => PreparedAction;
  /** Parameters that no log may show. */
  readonly secrets?: readonly string[];
}

export const BOTH_PLATFORMS: readonly Platform[] = ["classic", "vpc"];

/** Whether what a look came to is a refusal. */
export function isRefusal(result: WireFields | ServerRefusal): result is ServerRefusal {
  return "code" in result;
}
