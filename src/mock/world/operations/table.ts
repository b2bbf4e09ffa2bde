import type { CallName, CallParams, Refusal } from "../calls.ts";
import type { World } from "../world.ts";
import { deleteInstancesActionTimer, importInstancesActionTimer } from "./action-timers.ts";
import { associateInstancesKeyPairs, disassociateInstancesKeyPairs } from "./key-pair-binding.ts";
import { modifyInstancesAttribute } from "./modify-instances-attribute.ts";
import { modifyResourceTags } from "./modify-resource-tags.ts";
import type { CallOrigin, Done, Operation } from "./operation.ts";
import { rebootInstances } from "./reboot-instances.ts";
import { recoverInstances } from "./recover-instances.ts";
import { recycleInstances } from "./recycle-instances.ts";
import { renewInstances } from "./renew-instances.ts";
import { resetInstancesPassword } from "./reset-instances-password.ts";
import { resetInstancesType } from "./reset-instances-type.ts";
import { startInstances } from "./start-instances.ts";
import { stopInstances } from "./stop-instances.ts";
import { terminateInstances } from "./terminate-instances.ts";

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
  TerminateInstances: terminateInstances,
  ImportInstancesActionTimer: importInstancesActionTimer,
  DeleteInstancesActionTimer: deleteInstancesActionTimer,
  RenewInstances: renewInstances,
  RecycleInstances: recycleInstances,
  RecoverInstances: recoverInstances,
};

/** Carries out a call, or says why not. */
export function performCall<A extends CallName>(
  world: World,
  event: CallOrigin & { readonly call: { readonly action: A; readonly params: CallParams[A] } },
): Refusal | Done | null {
  const operation: Operation<A> = operations[event.call.action];
  return operation(world, event.call.params, event);
}
