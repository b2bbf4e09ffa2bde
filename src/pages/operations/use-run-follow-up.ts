import { useState } from "react";
import type { ForcedAction } from "../../actions/action.ts";
import { useOpenAction } from "../../actions/action-dialog.tsx";
import { actionOf } from "../../actions/registry.ts";
import type { ActionName, ChosenOptions } from "../../instance/action-rules.ts";
import type { Instance } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { Run, RunItem } from "../../runs/run.ts";
import { useRunEngine, useRuns } from "../../runs/runs-context.tsx";

/** Forcing what hangs. */
export interface Force {
  readonly action: ForcedAction;
  /** Opens the dialog for slow ones, with the stronger choice. */
  readonly open: (items: readonly RunItem[]) => Promise<void>;
}

/** Another action for the instances that a run is done with. */
export interface NextAction {
  readonly name: ActionName;
  readonly open: () => Promise<void>;
}

export interface RunFollowUp {
  /** Reading the states that a next step needs. */
  readonly busy: boolean;
  /** Why the last step could not be taken. */
  readonly error: unknown;
  /** Sends the failed ones again as before; null when there are none or it was done already. */
  readonly retry: (() => Promise<void>) | null;
  /** Opens the dialog for the failed ones, to choose otherwise. */
  readonly retryOtherwise: (() => Promise<void>) | null;
  readonly force: Force | null;
  /** What to do next with the ones that are done; empty before the end. */
  readonly next: readonly NextAction[];
  /** Whether a later run repeats this one's failures. */
  readonly retried: boolean;
}

/** What a person can do about a run's failed and slow instances. States are read first, always. */
export function useRunFollowUp<Name extends ActionName>(run: Run<Name>): RunFollowUp {
  const engine = useRunEngine();
  const cloud = useCloud();
  const runs = useRuns();
  const openAction = useOpenAction();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const failed = run.items.filter(({ status }) => status === "failed");
  const retried = runs.some(({ retryOf }) => retryOf === run.id);
  const retryable = run.finishedAt !== null && failed.length > 0 && !retried;
  const action = actionOf(run.action);
  const { choices, forcedWhileUnderWay, rules } = action;
  const stronger = choices?.stronger(run.chosen, cloud.capabilities) ?? null;
  const done = run.items.filter(({ status }) => status === "done");
  const followUps = run.finishedAt !== null && done.length > 0 ? action.followUps(run.chosen) : [];

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

  async function open<Wanted extends ActionName>(
    wanted: Wanted,
    items: readonly RunItem[],
    initial: Partial<ChosenOptions<Wanted>>,
  ) {
    const instances: Instance[] = [];
    for (const region of new Set(items.map((item) => item.region))) {
      const ids = items.filter((item) => item.region === region).map(({ id }) => id);
      instances.push(...(await cloud.readInstances(region, ids)));
    }
    openAction(wanted, instances, initial, undefined, cloud.id);
  }

  return {
    busy,
    error,
    retried,
    // What was secret is not kept, so it cannot be sent again as it was.
    retry:
      retryable && !rules.secrets
        ? () =>
            attempt(async () => {
              await engine.retryFailed(run.id);
            })
        : null,
    retryOtherwise:
      retryable && choices
        ? () => attempt(() => open(run.action, failed, { ...run.chosen, ...stronger }))
        : null,
    force:
      stronger && forcedWhileUnderWay
        ? {
            action: forcedWhileUnderWay,
            open: (items) => attempt(() => open(run.action, items, { ...run.chosen, ...stronger })),
          }
        : null,
    next: followUps
      .filter((name) => actionOf(name).offered(cloud.capabilities))
      .map((name) => ({ name, open: () => attempt(() => open(name, done, {})) })),
  };
}
