import { actionOf } from "../../../actions/registry.ts";
import type { Capabilities } from "../../../cloud/provider.ts";
import type { ActionName } from "../../../instance/action-rules.ts";
import type { Instance } from "../../../instance/instance.ts";

/** Whether an action, as its dialog would open, can be done to an instance. */
export function isAble<Name extends ActionName>(
  name: Name,
  capabilities: Capabilities,
): (instance: Instance) => boolean {
  const action = actionOf(name);
  const options = action.defaultOptions(capabilities);
  return (instance) => action.rules.blockers(instance, options).length === 0;
}
