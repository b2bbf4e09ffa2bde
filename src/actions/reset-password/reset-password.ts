import { IconLockPassword } from "@tabler/icons-react";
import { resetPasswordRules } from "../../instance/reset-password.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Password/Key > Reset Password*, the tab view's button, *More Actions* above the list. */
export const resetPassword: Action<"reset-password"> = {
  name: "reset-password",
  rules: resetPasswordRules,
  icon: IconLockPassword,
  tone: "neutral",
  menu: { group: "password-key", order: 210 },
  places: ["row-menu", "tab-menu", "tab-button", "batch-menu"],
  offered: (capabilities) => capabilities.resetPassword,
  // Menus judge as if force were agreed to: the dialog asks for it.
  defaultOptions: () => ({ userName: null, password: "", forceStop: true }),
  choices: {
    words: ({ userName, forceStop }, t) => [
      userName === null
        ? t("reset-password:user.default")
        : t("reset-password:user.named", { name: userName }),
      ...(forceStop ? [t("actions:forceStop.label")] : []),
    ],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./ResetPasswordDialog.tsx")).ResetPasswordDialog),
};
