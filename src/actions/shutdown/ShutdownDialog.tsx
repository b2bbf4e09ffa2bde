import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { ShutdownOptions, StopType } from "../../instance/shutdown.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { StopTypeChoice } from "../stop-type/StopTypeChoice.tsx";
import { HelpLink } from "../surroundings/SurroundingsSummary.tsx";
import { NoChargeChoice } from "./NoChargeChoice.tsx";
import { ShutdownMeaning } from "./ShutdownMeaning.tsx";

/** Shuts down what is listed and can be shut down, after the person has seen what it means for each. */
export function ShutdownDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"shutdown">) {
  const { t } = useTranslation(["shutdown", "actions"]);
  const format = useFormat();
  const [options, setOptions] = useState<ShutdownOptions>(initialOptions);
  const [consent, setConsent] = useState<StopType | null>(null);

  const state = useActionDialog({
    action,
    instances,
    options,
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  function choose(change: Partial<ShutdownOptions>) {
    state.interrupt();
    // Consent is to one way of cutting the power; another way is another question.
    if (change.stopType) setConsent(null);
    setOptions({ ...options, ...change });
  }

  const consentMissing = options.stopType !== "soft" && consent !== options.stopType;
  const cannotConfirm =
    state.eligible === 0
      ? t("cannotConfirm.none")
      : consentMissing
        ? t("cannotConfirm.consent")
        : null;

  return (
    <ActionDialog
      title={t("actions:name.shutdown")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={cannotConfirm}
      tone={options.stopType === "soft" ? "neutral" : "danger"}
      state={state}
      onClose={onClose}
      meaning={
        <>
          <ShutdownMeaning
            noCharge={options.noCharge}
            anyProtected={instances.some((one) => one.protectedFromTermination)}
          />
          <HelpLink topic="shutdown" />
        </>
      }
    >
      <StopTypeChoice
        texts={{
          legend: t("stopType.legend"),
          label: (type) => t(`stopType.${type}`),
          meaning: (type) => t(`stopType.${type}Meaning`),
          consent: (type) => t(`consent.${type}`),
        }}
        value={options.stopType}
        consent={consent === options.stopType}
        onChange={(stopType) => choose({ stopType })}
        onConsent={(given) => {
          state.interrupt();
          setConsent(given ? options.stopType : null);
        }}
      />
      <NoChargeChoice
        value={options.noCharge}
        groups={state.groups}
        onChange={(noCharge) => choose({ noCharge })}
      />
    </ActionDialog>
  );
}
