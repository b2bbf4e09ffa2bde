import type { Call } from "../world/calls.ts";
import type { World } from "../world/world.ts";
import type { Language } from "./language.ts";
import { checkParameters, type Fields, type JsonObject, type ValuesOf } from "./parameters.ts";
import { isWireError, type WireError } from "./wire-error.ts";

/** What a reading action is given. */
export interface ReadContext {
  readonly world: World;
  readonly region: string;
  readonly language: Language;
}

/** A request after its parameters have been checked: refused, a look at the world, or a call. */
export type Prepared =
  | { readonly kind: "refused"; readonly error: WireError }
  | { readonly kind: "read"; readonly look: (context: ReadContext) => object | WireError }
  | { readonly kind: "call"; readonly call: Call };

/** One action of one service: its identity, its limit, and what becomes of its parameters. */
export interface WireAction {
  readonly service: string;
  readonly version: string;
  readonly action: string;
  /** Needs X-TC-Region. */
  readonly regional: boolean;
  /** Whether it changes the world: its calls are logged and their rate is shared by all tabs. */
  readonly writes: boolean;
  /** Requests per second, per account and region (tencent.md §3). */
  readonly ratePerSecond: number;
  readonly prepare: (params: JsonObject, textual: boolean) => Prepared;
}

type Head = Omit<WireAction, "prepare" | "writes">;

/** An action that only looks. */
export function readAction<F extends Fields>(
  head: Head,
  fields: F,
  look: (params: ValuesOf<F>, context: ReadContext) => object | WireError,
): WireAction {
  return {
    ...head,
    writes: false,
    prepare(params, textual) {
      const checked = checkParameters(fields, params, textual);
      if ("error" in checked) return { kind: "refused", error: checked.error };
      return { kind: "read", look: (context) => look(checked.values, context) };
    },
  };
}

/** An action that changes the world: it is turned into a call of the world. */
export function writeAction<F extends Fields>(
  head: Head,
  fields: F,
  toCall: (params: ValuesOf<F>) => Call | WireError,
): WireAction {
  return {
    ...head,
    writes: true,
    prepare(params, textual) {
      const checked = checkParameters(fields, params, textual);
      if ("error" in checked) return { kind: "refused", error: checked.error };
      const call = toCall(checked.values);
      return isWireError(call) ? { kind: "refused", error: call } : { kind: "call", call };
    },
  };
}
