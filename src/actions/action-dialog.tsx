import { type ReactNode, Suspense, useSyncExternalStore } from "react";
import type { ActionName } from "../instance/action-rules.ts";
import { useCloud } from "../queries/cloud-context.tsx";
import { InCloud } from "../queries/clouds.tsx";
import { LoadBoundary } from "../ui/LoadBoundary.tsx";
import type { Action } from "./action.ts";
import { DialogTools } from "./dialog/dialog-tools.ts";
import {
  closeAction,
  currentDialog,
  type DialogRequest,
  type OpenAction,
  openAction,
  subscribeToDialog,
} from "./open-dialog.ts";
import { actionOf } from "./registry.ts";

/** The function that opens an action's dialog; the same at every render. */
export function useOpenAction(): OpenAction {
  return openAction;
}

export interface ActionDialogHostProps {
  /** What stands in the head of every dialog, such as the choice of language. */
  readonly tools?: ReactNode;
}

/** Shows the dialog that is open, if any. Once per page, inside all providers. */
export function ActionDialogHost({ tools }: ActionDialogHostProps) {
  const request = useSyncExternalStore(subscribeToDialog, currentDialog);
  const cloud = useCloud();
  if (!request) return null;
  return (
    <LoadBoundary key={request.name} onClose={closeAction}>
      <Suspense fallback={null}>
        <DialogTools value={tools}>
          <InCloud id={request.cloud ?? cloud.id}>
            <OpenDialog request={request} action={actionOf(request.name)} />
          </InCloud>
        </DialogTools>
      </Suspense>
    </LoadBoundary>
  );
}

interface OpenDialogProps<Name extends ActionName> {
  readonly request: DialogRequest<Name>;
  readonly action: Action<Name>;
}

function OpenDialog<Name extends ActionName>({ request, action }: OpenDialogProps<Name>) {
  const { capabilities } = useCloud();
  const { Dialog } = action;
  return (
    <Dialog
      action={action}
      instances={request.instances}
      options={{ ...action.defaultOptions(capabilities), ...request.initial }}
      onClose={closeAction}
      onStarted={request.onStarted}
    />
  );
}
