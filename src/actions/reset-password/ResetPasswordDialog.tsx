import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { isPasswordAccepted, passwordDemand, USER_NAME_LIMIT } from "../../instance/password.ts";
import type { ResetPasswordOptions } from "../../instance/reset-password.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { countForceable, ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";
import { PasswordChoice, type TypedPassword } from "./PasswordChoice.tsx";
import { UserChoice } from "./UserChoice.tsx";

const NOTHING: TypedPassword = { password: "", repeated: "" };

/** Sets one password for what is listed and can be reset. It lives in this dialog and its run only. */
export function ResetPasswordDialog({
  action,
  instances,
  options: initial,
  onClose,
  onStarted,
}: ActionDialogProps<"reset-password">) {
  const { t } = useTranslation(["reset-password", "actions"]);
  const format = useFormat();
  const [userName, setUserName] = useState(initial.userName);
  const [typed, setTyped] = useState(NOTHING);
  const [forceStop, setForceStop] = useState(false);
  const options = useMemo<ResetPasswordOptions>(
    () => ({ userName: userName?.trim() ?? null, password: typed.password, forceStop }),
    [userName, typed.password, forceStop],
  );
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
  const { groups } = state;
  const included = useMemo(
    () => [...groups.clear, ...groups.caution].map(({ instance }) => instance),
    [groups],
  );
  // With nothing included yet the demands of the listed ones are shown.
  const demand = useMemo(
    () => passwordDemand(included.length > 0 ? included : instances, options.userName),
    [included, instances, options.userName],
  );

  /** Why it cannot be done yet, in the order in which a person gets there. */
  function missing(): string | null {
    if (state.eligible === 0) {
      return t(countForceable(groups) > 0 ? "cannotConfirm.consent" : "cannotConfirm.none");
    }
    if (options.userName === "") return t("cannotConfirm.user");
    if (options.userName !== null && [...options.userName].length > USER_NAME_LIMIT) {
      return t("user.tooLong", { n: format.number(USER_NAME_LIMIT) });
    }
    if (!isPasswordAccepted(typed.password, demand)) return t("cannotConfirm.password");
    return typed.password === typed.repeated ? null : t("cannotConfirm.repeat");
  }

  function change(step: () => void) {
    state.interrupt();
    step();
  }

  return (
    <ActionDialog
      title={t("actions:name.reset-password")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={missing()}
      tone={forceStop && countForceable(groups) > 0 ? "danger" : "neutral"}
      state={state}
      onClose={onClose}
      meaning={
        <Meaning title={t("meaning.title")} sentences={[t("meaning.one"), t("meaning.kept")]} />
      }
    >
      <UserChoice
        instances={instances}
        value={userName}
        onChange={(name) => change(() => setUserName(name))}
      />
      <PasswordChoice
        value={typed}
        demand={demand}
        onChange={(next) => change(() => setTyped(next))}
      />
      <ForceStopConsent
        groups={groups}
        given={forceStop}
        onChange={(given) => change(() => setForceStop(given))}
      />
    </ActionDialog>
  );
}
