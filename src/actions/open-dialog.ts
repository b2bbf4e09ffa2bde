import type { ProviderId } from "../cloud/provider.ts";
import type { ActionName, ChosenOptions } from "../instance/action-rules.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { rememberFocus } from "../ui/focus/remember-focus.ts";

/** One wish to open an action's dialog. */
export interface DialogRequest<Name extends ActionName = ActionName> {
  readonly name: Name;
  readonly instances: readonly Instance[];
  /** Choices that differ from the action's own defaults. */
  readonly initial: Partial<ChosenOptions<Name>>;
  readonly onStarted: (ids: readonly InstanceId[]) => void;
  /** The cloud that the instances are in; null: the one on screen. */
  readonly cloud: ProviderId | null;
  /** Gives the focus back to where it was, or near it, when the dialog closes. */
  readonly returnFocus: () => void;
}

/**
 * Opens an action's dialog for exactly these instances.
 * `onStarted` gets the ids that a run has taken over, so that a selection can drop them.
 */
export type OpenAction = <Name extends ActionName>(
  name: Name,
  instances: readonly Instance[],
  initial?: Partial<ChosenOptions<Name>>,
  onStarted?: (ids: readonly InstanceId[]) => void,
  cloud?: ProviderId,
) => void;

// At most one dialog is open on a page. Held outside React so that a row of the table can open it
// without every row rendering again when it opens or closes.
let current: DialogRequest | null = null;
const listeners = new Set<() => void>();

function show(request: DialogRequest | null): void {
  current = request;
  for (const listener of listeners) listener();
}

/** See {@link OpenAction}. Without instances there is nothing to ask, so nothing opens. */
export const openAction: OpenAction = (
  name,
  instances,
  initial = {},
  onStarted = () => {},
  cloud,
) => {
  if (instances.length === 0) return;
  // From within a dialog: what has the focus now goes with it.
  const returnFocus = current?.returnFocus ?? rememberFocus();
  show({ name, instances, initial, onStarted, cloud: cloud ?? null, returnFocus });
};

/** Closes the open dialog and hands the focus back. */
export function closeAction(): void {
  const returnFocus = current?.returnFocus;
  show(null);
  if (returnFocus) requestAnimationFrame(returnFocus);
}

export function currentDialog(): DialogRequest | null {
  return current;
}

export function subscribeToDialog(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
