import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ActionName, ChosenOptions } from "../../instance/action-rules.ts";
import type { Blocker } from "../../instance/blockers.ts";
import type { InstanceId, Instant } from "../../instance/instance.ts";
import type { PlanReview, Verdict, VerdictGroups } from "../../instance/plan.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { useSurroundings } from "../../queries/use-surroundings.ts";
import { useRunEngine } from "../../runs/runs-context.tsx";
import { useInSlices } from "../../ui/in-slices.ts";
import type { ActionDialogProps } from "../action.ts";
import { pendingBlockers } from "../pending-blocker.ts";
import { amongOthers } from "../surroundings/among-others.ts";
import { type Consent, useConsent } from "../surroundings/use-consent.ts";
import { type Circumstances, underCircumstances } from "./circumstances.ts";
import { confirm } from "./confirmation.ts";
import {
  type Listing,
  type ListingInput,
  listingSteps,
  type PlannedListing,
} from "./plan-listing.ts";
import { readAgain } from "./read-again.ts";
import { showLeftOut } from "./show-left-out.tsx";

/** What went wrong between the press of the button and the start of the run. */
export interface DialogFailure {
  readonly during: "reading" | "starting";
  readonly error: unknown;
}

/** What a person chose so far. Whatever changes in it ends a reading that is under way. */
export interface DialogChoices<Name extends ActionName> {
  readonly options: ChosenOptions<Name>;
  /** Why single instances cannot be done with these options, where only the cloud knows. */
  readonly known?: ReadonlyMap<InstanceId, Blocker>;
  /** Asked once more right before the start: a moment that was chosen may have come too near. */
  readonly stillHolds?: () => boolean;
}

export interface ActionDialogState {
  readonly action: ActionName;
  readonly groups: VerdictGroups;
  /** Whether the groups are still being worked out, for what is chosen now; nothing can be confirmed. */
  readonly planning: boolean;
  /** Every listed instance. */
  readonly listed: number;
  /** How many of them would be done. */
  readonly eligible: number;
  /** When the states that the groups rest on were taken. */
  readonly takenAt: Instant;
  /** What the last press of the button brought to light, until the next one. */
  readonly review: PlanReview | null;
  readonly changed: ReadonlySet<InstanceId>;
  /** To what the action may destroy besides what it is for. */
  readonly consent: Consent;
  readonly busy: boolean;
  readonly failure: DialogFailure | null;
  /** Reads the states again and starts the run, or shows what changed. Once at a time. */
  readonly confirm: () => void;
  /** Stops an unfinished reading: what is on its way is no longer what was agreed to. */
  readonly interrupt: () => void;
  readonly close: () => void;
}

/** A press of the button that has not led anywhere yet. */
interface Attempt<Name extends ActionName> {
  readonly controller: AbortController;
  /** What the person agreed to rests on this. */
  readonly from: ListingInput<Name>;
}

function now(): Instant {
  return Date.now() as Instant;
}

const NOBODY: ReadonlySet<InstanceId> = new Set();
const NOTHING: readonly Verdict[] = [];
const NO_GROUPS: VerdictGroups = { clear: NOTHING, caution: NOTHING, blocked: NOTHING };
const NOTHING_KNOWN: ReadonlyMap<InstanceId, Blocker> = new Map();

/**
 * Plan, review and start of any action's dialog, until a run has taken over and the dialog closes.
 * The listed instances never grow.
 */
export function useActionDialog<Name extends ActionName>(
  { action, instances, onClose, onStarted }: ActionDialogProps<Name>,
  { options: chosen, known = NOTHING_KNOWN, stillHolds }: DialogChoices<Name>,
): ActionDialogState {
  const options = useSame(chosen);
  const provider = useCloud();
  const engine = useRunEngine();
  const { maxIds } = provider.capabilities.limits[action.name];

  // Stays as it was taken until the person confirms: rows that move by themselves cannot be read.
  const [listing, setListing] = useState<Listing>(() => ({
    instances,
    circumstances: { gone: NOBODY, pending: pendingBlockers(action.name, engine.view().runs) },
    takenAt: now(),
  }));
  const [review, setReview] = useState<PlanReview | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<DialogFailure | null>(null);
  const attempt = useRef<Attempt<Name> | null>(null);

  useEffect(() => () => attempt.current?.controller.abort(), []);

  const surroundings = useSurroundings(listing.instances, action.rules.takesDown !== undefined);
  const { rules } = action;
  const begin = useCallback(
    () => listingSteps<Name>({ rules, listing, known, surroundings, options, maxIds }),
    [rules, listing, known, surroundings, options, maxIds],
  );
  const planned = useInSlices(begin);
  // What becomes known of others meanwhile is planned too, but nobody has to wait for it.
  const planning =
    planned?.from.listing !== listing ||
    planned.from.options !== options ||
    planned.from.known !== known;
  const consent = useConsent(planned?.plan.verdicts ?? NOTHING);
  const changed = useMemo(() => new Set(review?.changed), [review]);
  const groups = useMemo(
    () => changedFirst(planned?.groups ?? NO_GROUPS, changed),
    [planned, changed],
  );
  const eligible = planned?.eligible ?? 0;

  const interrupt = useCallback(() => {
    attempt.current?.controller.abort();
    attempt.current = null;
    setBusy(false);
  }, []);

  // Whoever changes a choice has not agreed to what is on its way, nor has anybody to what a look-up
  // brings while the states are read.
  useEffect(() => {
    const agreedTo = attempt.current?.from;
    if (!agreedTo) return;
    if (agreedTo.options !== options || agreedTo.known !== known || !consent.given) interrupt();
  }, [options, known, consent.given, interrupt]);

  async function readAndStart({ plan, from }: PlannedListing<Name>, signal: AbortSignal) {
    let during: DialogFailure["during"] = "reading";
    const run = { provider: provider.id, action: action.name, chosen: options };
    // The rows say it in the frame of the press, and no longer if it comes to nothing.
    const end = engine.prepare({ ...run, ...plan });
    signal.addEventListener("abort", end);
    try {
      const fresh = await readAgain(provider, listing.instances, signal);
      if (signal.aborted) return;
      const circumstances: Circumstances = {
        gone: fresh.gone,
        pending: pendingBlockers(action.name, engine.view().runs),
      };
      const confirmation = confirm({
        rules: amongOthers(
          underCircumstances(action.rules, { ...circumstances, known }),
          from.surroundings,
          fresh.instances,
          options,
        ),
        options,
        maxIds,
        shown: plan.verdicts,
        fresh: fresh.instances,
      });
      if (confirmation.kind === "fewer") {
        setListing({ instances: fresh.instances, circumstances, takenAt: now() });
        setReview(confirmation.review);
        return;
      }
      if (stillHolds && !stillHolds()) return;
      during = "starting";
      const { verdicts, requests } = confirmation.plan;
      await engine.start({ ...run, verdicts, requests });
      if (signal.aborted) return;
      onStarted(verdicts.map(({ instance }) => instance.id));
      showLeftOut(action.name, confirmation.review.gained.length);
      onClose();
    } catch (error) {
      if (!signal.aborted) setFailure({ during, error });
    } finally {
      end();
    }
  }

  function press(): void {
    // A ref, not the state: two clicks in one frame see the same state.
    if (attempt.current || !planned || planning || eligible === 0 || !consent.given) return;
    const controller = new AbortController();
    attempt.current = { controller, from: planned.from };
    setBusy(true);
    setFailure(null);
    setReview(null);
    void readAndStart(planned, controller.signal).finally(() => {
      if (attempt.current?.controller !== controller) return;
      attempt.current = null;
      setBusy(false);
    });
  }

  return {
    action: action.name,
    groups,
    planning,
    listed: planned?.plan.verdicts.length ?? listing.instances.length,
    eligible,
    takenAt: listing.takenAt,
    review,
    changed,
    consent,
    busy,
    failure,
    confirm: press,
    interrupt,
    close: onClose,
  };
}

/** The same object for as long as it says the same, as JSON: a dialog may put its options together anew. */
function useSame<Value>(value: Value): Value {
  const [held, setHeld] = useState(value);
  if (held === value || JSON.stringify(held) === JSON.stringify(value)) return held;
  setHeld(value);
  return value;
}

/** What changed stands on top of its group, so that it is seen among thousands. */
function changedFirst(groups: VerdictGroups, changed: ReadonlySet<InstanceId>): VerdictGroups {
  if (changed.size === 0) return groups;
  const sorted = (verdicts: VerdictGroups["clear"]) => [
    ...verdicts.filter(({ instance }) => changed.has(instance.id)),
    ...verdicts.filter(({ instance }) => !changed.has(instance.id)),
  ];
  return {
    clear: sorted(groups.clear),
    caution: sorted(groups.caution),
    blocked: sorted(groups.blocked),
  };
}
