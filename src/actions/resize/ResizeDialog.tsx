import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResizeOptions } from "../../instance/resize.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { useIncluded } from "../dialog/use-included.ts";
import { ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";
import { useForced } from "../force-stop/use-forced.ts";
import { PriceSummary } from "./PriceSummary.tsx";
import { TypeChooser } from "./TypeChooser.tsx";
import { useTypeOffers } from "./use-type-offers.ts";

/** Changes the type of what is listed: what can be had, what it costs, and who can be changed. */
export function ResizeDialog(dialog: ActionDialogProps<"resize">) {
  const { t } = useTranslation("resize");
  const { instances } = dialog;
  // Whatever the dialog was opened with: consent is given here or not at all.
  const [options, setOptions] = useState<ResizeOptions>({
    type: dialog.options.type,
    forceStop: false,
  });
  const types = useTypeOffers(instances);
  const { unavailableTo } = types;
  const known = useMemo(() => unavailableTo(options.type), [unavailableTo, options.type]);
  const chosen = types.offers.some(({ type }) => type === options.type);
  const state = useActionDialog(dialog, {
    options,
    ...(chosen && { known }),
  });

  const { typePrices } = useCloud().capabilities;
  const forced = useForced(state, options.forceStop);
  const changing = useIncluded(state.groups);

  /** In the order in which a person gets there. */
  function missing(): string | null {
    if (types.candidates === 0) return t("cannotConfirm.none");
    return chosen ? forced.missing : t("cannotConfirm.type");
  }

  return (
    <ActionDialog
      state={state}
      missing={missing()}
      tone={forced.tone}
      meaning={[t("meaning.offline"), t("meaning.disks"), t("meaning.charges")]}
    >
      <TypeChooser
        types={types}
        instances={instances}
        value={options.type}
        onChange={(type) => setOptions({ ...options, type })}
      />
      {typePrices && <PriceSummary instances={changing} type={chosen ? options.type : ""} />}
      <ForceStopConsent
        groups={state.groups}
        given={options.forceStop}
        onChange={(forceStop) => setOptions({ ...options, forceStop })}
      />
    </ActionDialog>
  );
}
