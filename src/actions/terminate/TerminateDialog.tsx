import { useEffect, useMemo, useState } from "react";
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
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { TimerChoice } from "./TimerChoice.tsx";
import { proposedTimer, readTimer, type TimerDraft } from "./timer-draft.ts";
import { WayChoice } from "./WayChoice.tsx";

/** Terminates what is listed: first how, then what is destroyed and what is kept (`tencent.md §6.6`). */
export function TerminateDialog(dialog: ActionDialogProps<"terminate">) {
  const { t } = useTranslation("terminate");
  const format = useFormat();
  const { minTimedLeadMs } = useCloud().capabilities;
  const clock = useCloudClock();
  const now = useCloudNow(1_000);
  const zone = useMemo(ownTimeZone, []);

  const [step, setStep] = useState(0);
  const [how, setHow] = useState<TerminationWay>(dialog.options.how);
  const [draft, setDraft] = useState<TimerDraft>(() =>
    dialog.options.at === null
      ? proposedTimer(clock.now(), zone)
      : { ...wallClockAt(dialog.options.at, zone), which: null },
  );
  const [typed, setTyped] = useState("");
  const agreementMissing = useAgreementMissing();

  const reading = readTimer(draft, zone, now, minTimedLeadMs);
  const at: Instant | null = how === "timed" && reading.kind === "set" ? reading.at : null;
  const options = useMemo<TerminateOptions>(() => ({ how, at }), [how, at]);

  const state = useActionDialog(dialog, {
    options,
    stillHolds: () =>
      how !== "timed" || timedTerminationProblem(at, clock.now(), minTimedLeadMs) === null,
  });

  // Whoever takes so long that the moment comes too near is led back to where it is set.
  const tooLate = step > 0 && how === "timed" && at === null;
  useEffect(() => {
    if (!tooLate) return;
    announce(t("expired"));
    setStep(0);
  }, [tooLate, t]);

  /** Agreement is to one way of being destroyed; another way is another question. */
  function change(apply: () => void) {
    state.consent.give(false);
    setTyped("");
    apply();
  }

  function missing(): string | null {
    if (state.eligible === 0) return null;
    if (how === "timed" && at === null) return t("cannotConfirm.timer");
    return step === 0 ? null : agreementMissing(state);
  }

  const chosen =
    how !== "timed"
      ? t(`chosen.${how}`)
      : at === null
        ? t("way.timed")
        : t("chosen.timed", { time: format.dateTime(at) });

  return (
    <ActionDialog
      state={state}
      missing={missing()}
      tone="danger"
      steps={{
        titles: [step === 0 ? t("steps.choose") : chosen, t("steps.check")],
        at: step,
        onGo: setStep,
      }}
      agreement={<DestructionAgreement state={state} typed={typed} onTyped={setTyped} />}
      meaning={[t("meaning.charges"), t("meaning.protection"), t("meaning.backup")]}
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
