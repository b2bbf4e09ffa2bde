import type { CallName, CallParams, Refusal } from "../calls.ts";
import type { World } from "../world.ts";

/** Where a call comes from. */
export interface CallOrigin {
  readonly region: string;
  readonly requestId: string;
}

/**
 * One mutating action: judges every instance of the call, and only when none is refused does
 * anything (all or nothing). Returns why it refused, or null when it has begun.
 */
export type Operation<A extends CallName> = (
  world: World,
  params: CallParams[A],
  origin: CallOrigin,
) => Refusal | null;
