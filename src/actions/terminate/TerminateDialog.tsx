import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { ownTimeZone, wallClockAt } from "../../i18n/wall-clock.ts";
import type { Instant } from "../../instance/instance.ts";
import type { TerminateOptions, TerminationWay } from "../../instance/terminate.ts";
import { timedTerminationProblem } from "../../instance/timed-termination.ts";
import { useCloudClock, useCloudNow } from "../../queries/cloud-clock.tsx";
import { useCloud } from "../../queries/cloud-context.tsx";
import { announce } from "../../ui/announce.ts";
import type { ActionDialogProps } from "../action.ts";
import { DestructionAgreement, useAgreementMissing } from "../destruction/DestructionAgreement.tsx";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { TimerChoice } from "./TimerChoice.tsx";
import { proposedTimer, readTimer, type TimerDraft } from "./timer-draft.ts";
import { WayChoice } from "./WayChoice.tsx";

/** Terminates what is listed: first how, then what is destroyed and what is kept (`tencent.md §6.6`). */
export function TerminateDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"terminate">) {
  const { t } = useTranslation(["terminate", "actions"]);
  const format = useFormat();
  const { minTimedLeadMs } = useCloud().capabilities;
  const clock = useCloudClock();
  const now = useCloudNow(1_000);
  const zone = useMemo(ownTimeZone, []);

  const [step, setStep] = useState(0);
  const [how, setHow] = useState<TerminationWay>(initialOptions.how);
  const [draft, setDraft] = useState<TimerDraft>(() =>
    initialOptions.at === null
      ? proposedTimer(clock.now(), zone)
      : { ...wallClockAt(initialOptions.at, zone), which: null },
  );
  const [typed, setTyped] = useState("");
  const agreementMissing = useAgreementMissing();

  const reading = readTimer(draft, zone, now, minTimedLeadMs);
  const at: Instant | null = how === "timed" && reading.kind === "set" ? reading.at : null;
  const options = useMemo<TerminateOptions>(() => ({ how, at }), [how, at]);

  const state = useActionDialog({
    action,
    instances,
    options,
    stillHolds: () => {
      const holds =
        how !== "timed" || timedTerminationProblem(at, clock.now(), minTimedLeadMs) === null;
      if (!holds) {
        announce(t("terminate:expired"));
        setStep(0);
      }
      return holds;
    },
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  /** Agreement is to one way of being destroyed; another way is another question. */
  function change(apply: () => void) {
    state.interrupt();
    state.consent.give(false);
    setTyped("");
    apply();
  }

  const unfinished =
    state.eligible === 0
      ? t("terminate:cannotConfirm.none")
      : how === "timed" && at === null
        ? t("terminate:cannotConfirm.timer")
        : null;

  const chosen =
    how !== "timed"
      ? t(`terminate:chosen.${how}`)
      : at === null
        ? t("terminate:way.timed")
        : t("terminate:chosen.timed", { time: format.dateTime(at) });

  return (
    <ActionDialog
      title={t("actions:name.terminate")}
      groupTitles={{
        clear: t("terminate:group.clear"),
        caution: t("terminate:group.caution"),
        blocked: t("terminate:group.blocked"),
      }}
      confirmLabel={t("terminate:confirm")}
      cannotConfirm={unfinished ?? (step === 0 ? null : agreementMissing(state))}
      tone="danger"
      state={state}
      onClose={onClose}
      steps={{
        titles: [step === 0 ? t("terminate:steps.choose") : chosen, t("terminate:steps.check")],
        at: step,
        onGo: (next) => {
          state.interrupt();
          setStep(next);
        },
      }}
      agreement={<DestructionAgreement state={state} typed={typed} onTyped={setTyped} />}
      meaning={
        step === 1 && (
          <Meaning
            title={t("terminate:meaning.title")}
            sentences={[
              t("terminate:meaning.charges"),
              t("terminate:meaning.protection"),
              t("terminate:meaning.backup"),
            ]}
          />
        )
      }
    >
      {step === 0 && (
        <>
          <WayChoice value={how} onChange={(way) => change(() => setHow(way))} />
          {how === "timed" && (
            <TimerChoice
              draft={draft}
              reading={reading}
              now={now}
              zone={zone}
              leadMs={minTimedLeadMs}
              onChange={(next) => change(() => setDraft(next))}
            />
          )}
        </>
      )}
    </ActionDialog>
  );
}
