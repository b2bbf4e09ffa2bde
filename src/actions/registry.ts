import type { ActionName } from "../instance/action-rules.ts";
import type { Action, ActionTable } from "./action.ts";
import { cancelTermination } from "./cancel-termination/cancel-termination.ts";
import { editTags } from "./edit-tags/edit-tags.ts";
import { bindKey } from "./keys/bind-key.ts";
import { unbindKey } from "./keys/unbind-key.ts";
import { protection } from "./protection/protection.ts";
import { recover } from "./recover/recover.ts";
import { release } from "./release/release.ts";
import { rename } from "./rename/rename.ts";
import { renew } from "./renew/renew.ts";
import { resetPassword } from "./reset-password/reset-password.ts";
import { resize } from "./resize/resize.ts";
import { restart } from "./restart/restart.ts";
import { shutdown } from "./shutdown/shutdown.ts";
import { start } from "./start/start.ts";
import { terminate } from "./terminate/terminate.ts";

/** Every action. Menus, buttons and dialogs are built from this table and from nothing else. */
export const ACTIONS: ActionTable = {
  shutdown,
  start,
  restart,
  rename,
  "edit-tags": editTags,
  protection,
  resize,
  "reset-password": resetPassword,
  "bind-key": bindKey,
  "unbind-key": unbindKey,
  terminate,
  "cancel-termination": cancelTermination,
  recover,
  release,
  renew,
};

/** An action whose name is only known at run time, in step with its options. */
export function actionOf<Name extends ActionName>(name: Name): Action<Name> {
  return ACTIONS[name];
}
