import type { InstanceId, Instant } from "../instance/instance.ts";
import type { FailReason, Fault, SessionId } from "./run.ts";

/** What one reading tells about one instance of a run, in the action's terms. */
export interface Sighting {
  readonly id: InstanceId;
  /**
   * `done`: the end state is there; `busy`: the action is at work; `undone`: nothing is at work and
   * the end state is not there; `other`: something else is at work; `gone`: the instance is not there.
   */
  readonly shows: "done" | "busy" | "undone" | "other" | "gone";
  /** Tells the latest operation on it from the one before; see `operationMark`. */
  readonly operation: string | null;
  /** Of the latest operation, where the cloud numbers them. */
  readonly requestId?: string | null;
  readonly failed: boolean;
  /** The cloud's account of the failure. */
  readonly message: string | null;
}

/** An item that leaves its request, and why. */
export interface Leaver {
  readonly id: InstanceId;
  readonly reason: FailReason;
}

/**
 * Everything that can happen to a run. Events are what is stored, in order: a run is its beginning
 * and its events, so that a tab that died at any moment left a true record. `request` is an index.
 */
export type RunEvent = { readonly at: Instant } & (
  | { readonly type: "grace-skipped" }
  /** Another session drives from now on. What was sent without an answer yet never gets one. */
  | { readonly type: "taken-over"; readonly driver: SessionId }
  /** A person agrees that the rest is sent. */
  | { readonly type: "resumed" }
  /** A person wants nothing more to be sent; with `because`, nothing more can be. */
  | { readonly type: "cancelled"; readonly because?: "secret-forgotten" }
  /** Written before the request leaves: after a crash it counts as sent. */
  | { readonly type: "sent"; readonly request: number; readonly driver: SessionId }
  /** Nothing was done, by the cloud's word or because it never left; to be sent again. */
  | {
      readonly type: "postponed";
      readonly request: number;
      readonly until: Instant;
      readonly fault: Fault;
    }
  | { readonly type: "accepted"; readonly request: number; readonly requestId: string }
  | { readonly type: "unanswered"; readonly request: number; readonly fault: Fault }
  /**
   * Nothing was done, except to those that turn out to be `taken` all the same. `parts` are sent
   * anew, `leavers` fail for their own reasons, the rest for the refusal.
   */
  | {
      readonly type: "refused";
      readonly request: number;
      readonly fault: Fault;
      readonly taken: readonly InstanceId[];
      readonly leavers: readonly Leaver[];
      readonly parts: readonly (readonly InstanceId[])[];
    }
  /** A look before sending again: some turn out to be taken after all, some cannot be done any more. */
  | {
      readonly type: "narrowed";
      readonly request: number;
      readonly taken: readonly InstanceId[];
      readonly leavers: readonly Leaver[];
    }
  /** The cloud said that it failed, and readings agree that nothing was done: these are sent again. */
  | {
      readonly type: "requeued";
      readonly request: number;
      readonly ids: readonly InstanceId[];
      readonly until: Instant;
    }
  /** `from`: when the reading began. */
  | { readonly type: "read"; readonly from: Instant; readonly sightings: readonly Sighting[] }
);
