import { useState } from "react";
import { useOpenAction } from "../../actions/action-dialog.tsx";
import type { Instance } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { Run, RunItem } from "../../runs/run.ts";
import { useRunEngine, useRuns } from "../../runs/runs-context.tsx";
import { escalationOf } from "./escalation.ts";

export interface RunFollowUp {
  /** Reading the states that a next step needs. */
  readonly busy: boolean;
  /** Why the last step could not be taken. */
  readonly error: unknown;
  /** Sends the failed ones again as before; null when there are none or it was done already. */
  readonly retry: (() => Promise<void>) | null;
  /** Opens the dialog for the failed ones, to choose otherwise. */
  readonly retryOtherwise: (() => Promise<void>) | null;
  /** Opens the dialog for slow ones with the stronger choice; null when there is none. */
  readonly force: ((items: readonly RunItem[]) => Promise<void>) | null;
  /** Whether a later run repeats this one's failures. */
  readonly retried: boolean;
}

/** What a person can do about a run's failed and slow instances. States are read first, always. */
export function useRunFollowUp(run: Run): RunFollowUp {
  const engine = useRunEngine();
  const cloud = useCloud();
  const runs = useRuns();
  const openAction = useOpenAction();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const failed = run.items.filter(({ status }) => status === "failed");
  const retried = runs.some(({ retryOf }) => retryOf === run.id);
  const retryable = run.finishedAt !== null && failed.length > 0 && !retried;
  const stronger = escalationOf(run, cloud.capabilities);

  async function attempt(step: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await step();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  }

  async function open(items: readonly RunItem[], initial: Partial<Run["chosen"]>) {
    const instances: Instance[] = [];
    for (const region of new Set(items.map((item) => item.region))) {
      const ids = items.filter((item) => item.region === region).map(({ id }) => id);
      instances.push(...(await cloud.readInstances(region, ids)));
    }
    openAction(run.action, instances, initial);
  }

  return {
    busy,
    error,
    retried,
    retry: retryable
      ? () =>
          attempt(async () => {
            await engine.retryFailed(run.id);
          })
      : null,
    retryOtherwise: retryable
      ? () => attempt(() => open(failed, { ...run.chosen, ...stronger }))
      : null,
    force: stronger ? (items) => attempt(() => open(items, { ...run.chosen, ...stronger })) : null,
  };
}
