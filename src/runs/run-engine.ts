import type { ProviderId } from "../cloud/provider.ts";
import type { ActionName, ChosenOptions, SentOptions } from "../instance/action-rules.ts";
import type { Instance } from "../instance/instance.ts";
import type { PlannedRequest, Verdict } from "../instance/plan.ts";
import type { Fault, Run, RunId } from "./run.ts";
import type { Books } from "./run-book.ts";

/** A plan that a person has agreed to. */
export interface Start<Name extends ActionName = ActionName> {
  /** The cloud that its instances are in. */
  readonly provider: ProviderId;
  readonly action: Name;
  readonly chosen: ChosenOptions<Name>;
  /** Of at least every instance in `requests`, as the person saw them. */
  readonly verdicts: readonly Verdict[];
  readonly requests: readonly PlannedRequest<SentOptions<Name>>[];
}

/** What the screen shows of all runs. The same object until something changes. */
export interface RunsView extends Books {
  /** Newest first: agreed to, but not stored. Nothing of these has left, and they may come to nothing. */
  readonly preparing: readonly Run[];
  /** Why states cannot be read at present; null when they can. */
  readonly readingTrouble: Fault | null;
}

/** Carries runs out, follows them, remembers them. One per tab. */
export interface RunEngine {
  view(): RunsView;
  subscribe(listener: () => void): () => void;
  /**
   * Shows at once what a person has agreed to, while the states are read once more and the run is
   * stored. Returns how to end that: the run has taken over, or there is none.
   */
  prepare<Name extends ActionName>(start: Start<Name>): () => void;
  /** Begins a run; resolves when it is stored, before anything is sent. */
  start<Name extends ActionName>(start: Start<Name>): Promise<RunId>;
  /** Sends at once what the grace period holds back. */
  skipGrace(id: RunId): Promise<void>;
  /** Sends nothing more. What has left cannot be called back. */
  cancelQueued(id: RunId): Promise<void>;
  /** A person agrees that the rest of an interrupted run is sent. */
  resume(id: RunId): Promise<void>;
  /**
   * Begins a run for exactly the failed instances of another, with the same options or others.
   * Their states are read first; those that cannot be done now fail in the new run, with the reason.
   * Rejects with a `CloudError` when the states cannot be read. An action with secrets needs `chosen`.
   */
  retryFailed<Name extends ActionName>(id: RunId, chosen?: ChosenOptions<Name>): Promise<RunId>;
  /** Closes a run's notice; the run itself goes on. */
  dismiss(id: RunId): Promise<void>;
  reopen(id: RunId): Promise<void>;
  /** Takes in what somebody else has read from a cloud. */
  observe(provider: ProviderId, instances: readonly Instance[]): void;
  /** Whether closing this tab would leave something unsent. */
  hasUnsent(): boolean;
}
