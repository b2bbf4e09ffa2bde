import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { isPasswordAccepted, passwordDemand, USER_NAME_LIMIT } from "../../instance/password.ts";
import type { ResetPasswordOptions } from "../../instance/reset-password.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { useIncluded } from "../dialog/use-included.ts";
import { ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";
import { useForced } from "../force-stop/use-forced.ts";
import { PasswordChoice, type TypedPassword } from "./PasswordChoice.tsx";
import { UserChoice } from "./UserChoice.tsx";

const NOTHING: TypedPassword = { password: "", repeated: "" };

/** Sets one password for what is listed and can be reset. It lives in this dialog and its run only. */
export function ResetPasswordDialog(dialog: ActionDialogProps<"reset-password">) {
  const { t } = useTranslation("reset-password");
  const { instances } = dialog;
  const format = useFormat();
  const [userName, setUserName] = useState(dialog.options.userName);
  const [typed, setTyped] = useState(NOTHING);
  const [forceStop, setForceStop] = useState(false);
  const options = useMemo<ResetPasswordOptions>(
    () => ({ userName: userName?.trim() ?? null, password: typed.password, forceStop }),
    [userName, typed.password, forceStop],
  );
  const state = useActionDialog(dialog, { options });
  const forced = useForced(state, forceStop);
  const included = useIncluded(state.groups);
  // With nothing included yet the demands of the listed ones are shown.
  const demand = useMemo(
    () => passwordDemand(included.length > 0 ? included : instances, options.userName),
    [included, instances, options.userName],
  );

  /** In the order in which a person gets there. */
  function missing(): string | null {
    if (state.eligible === 0) return forced.missing;
    if (options.userName === "") return t("cannotConfirm.user");
    if (options.userName !== null && [...options.userName].length > USER_NAME_LIMIT) {
      return t("user.tooLong", { n: format.number(USER_NAME_LIMIT) });
    }
    if (!isPasswordAccepted(typed.password, demand)) return t("cannotConfirm.password");
    return typed.password === typed.repeated ? null : t("cannotConfirm.repeat");
  }

  return (
    <ActionDialog
      state={state}
      missing={missing()}
      tone={forced.tone}
      meaning={[t("meaning.one"), t("meaning.kept")]}
    >
      <UserChoice instances={instances} value={userName} onChange={setUserName} />
      <PasswordChoice value={typed} demand={demand} onChange={setTyped} />
      <ForceStopConsent groups={state.groups} given={forceStop} onChange={setForceStop} />
    </ActionDialog>
  );
}
