import type { CallName, CallParams, Refusal } from "../calls.ts";
import type { World } from "../world.ts";

/** Where a call comes from. */
export interface CallOrigin {
  readonly region: string;
  readonly requestId: string;
}

/** A call that was accepted, and the fields of its answer. */
export interface Done {
  readonly answer: object;
}

/**
 * One mutating action: judges every instance of the call, and only when none is refused does
 * anything (all or nothing). Returns why it refused; null when it has begun, or what its answer says
 * besides the request's id.
 */
export type Operation<A extends CallName> = (
  world: World,
  params: CallParams[A],
  origin: CallOrigin,
) => Refusal | Done | null;
