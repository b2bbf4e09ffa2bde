import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { ResizeOptions } from "../../instance/resize.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { countForceable, ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";
import { PriceSummary } from "./PriceSummary.tsx";
import { TypeChooser } from "./TypeChooser.tsx";
import { useTypeOffers } from "./use-type-offers.ts";

/** Changes the type of what is listed: what can be had, what it costs, and who can be changed. */
export function ResizeDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"resize">) {
  const { t } = useTranslation(["resize", "actions"]);
  const format = useFormat();
  // Whatever the dialog was opened with: consent is given here or not at all.
  const [options, setOptions] = useState<ResizeOptions>({
    type: initialOptions.type,
    forceStop: false,
  });
  const types = useTypeOffers(instances);
  const { unavailableTo } = types;
  const known = useMemo(() => unavailableTo(options.type), [unavailableTo, options.type]);
  const chosen = types.offers.some(({ type }) => type === options.type);
  const state = useActionDialog({
    action,
    instances,
    options,
    ...(chosen && { known }),
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  function choose(change: Partial<ResizeOptions>) {
    state.interrupt();
    setOptions({ ...options, ...change });
  }

  const { forcedChanges, typePrices } = useCloud().capabilities;
  const forceable = forcedChanges && countForceable(state.groups) > 0;
  const changing = useMemo(
    () => [...state.groups.clear, ...state.groups.caution].map(({ instance }) => instance),
    [state.groups],
  );

  function cannotConfirm(): string | null {
    if (types.candidates === 0) return t("resize:cannotConfirm.none");
    if (!chosen) return t("resize:cannotConfirm.type");
    if (state.eligible > 0) return null;
    return forceable && !options.forceStop
      ? t("resize:cannotConfirm.consent")
      : t("resize:cannotConfirm.none");
  }

  return (
    <ActionDialog
      title={t("actions:name.resize")}
      groupTitles={{
        clear: t("resize:group.clear"),
        caution: t("resize:group.caution"),
        blocked: t("resize:group.blocked"),
      }}
      confirmLabel={t("resize:confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={cannotConfirm()}
      tone={options.forceStop && forceable ? "danger" : "neutral"}
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("resize:meaning.title")}
          sentences={[
            t("resize:meaning.offline"),
            t("resize:meaning.disks"),
            t("resize:meaning.charges"),
          ]}
        />
      }
    >
      <TypeChooser
        types={types}
        instances={instances}
        value={options.type}
        onChange={(type) => choose({ type })}
      />
      {typePrices && <PriceSummary instances={changing} type={chosen ? options.type : ""} />}
      <ForceStopConsent
        groups={state.groups}
        given={options.forceStop}
        onChange={(forceStop) => choose({ forceStop })}
      />
    </ActionDialog>
  );
}
