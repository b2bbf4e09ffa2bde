import type { CallName, CallParams, Refusal } from "../calls.ts";
import type { World } from "../world.ts";
import { associateInstancesKeyPairs, disassociateInstancesKeyPairs } from "./key-pair-binding.ts";
import { modifyInstancesAttribute } from "./modify-instances-attribute.ts";
import { modifyResourceTags } from "./modify-resource-tags.ts";
import type { CallOrigin, Operation } from "./operation.ts";
import { rebootInstances } from "./reboot-instances.ts";
import { resetInstancesPassword } from "./reset-instances-password.ts";
import { resetInstancesType } from "./reset-instances-type.ts";
import { startInstances } from "./start-instances.ts";
import { stopInstances } from "./stop-instances.ts";

/** Every call that can change the world. */
const operations: { readonly [A in CallName]: Operation<A> } = {
  StopInstances: stopInstances,
  StartInstances: startInstances,
  RebootInstances: rebootInstances,
  ResetInstancesType: resetInstancesType,
  ResetInstancesPassword: resetInstancesPassword,
  AssociateInstancesKeyPairs: associateInstancesKeyPairs,
  DisassociateInstancesKeyPairs: disassociateInstancesKeyPairs,
  ModifyInstancesAttribute: modifyInstancesAttribute,
  ModifyResourceTags: modifyResourceTags,
};

/** Carries out a call, or says why not. */
export function performCall<A extends CallName>(
  world: World,
  event: CallOrigin & { readonly call: { readonly action: A; readonly params: CallParams[A] } },
): Refusal | null {
  const operation: Operation<A> = operations[event.call.action];
  return operation(world, event.call.params, event);
}
