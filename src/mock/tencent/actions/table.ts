import { describeInstancesDeadlines } from "../extension/describe-instances-deadlines.ts";
import { recoverInstances } from "../extension/recover-instances.ts";
import { recycleInstances } from "../extension/recycle-instances.ts";
import type { WireAction } from "../wire-action.ts";
import { associateInstancesKeyPairs } from "./associate-instances-key-pairs.ts";
import { deleteInstancesActionTimer } from "./delete-instances-action-timer.ts";
import { describeAccountBalance } from "./describe-account-balance.ts";
import { describeAutoScalingGroups } from "./describe-auto-scaling-groups.ts";
import { describeAutoScalingInstances } from "./describe-auto-scaling-instances.ts";
import { describeInstances } from "./describe-instances.ts";
import { describeInstancesActionTimer } from "./describe-instances-action-timer.ts";
import { describeInstancesModification } from "./describe-instances-modification.ts";
import { describeInstancesStatus } from "./describe-instances-status.ts";
import { describeKeyPairs } from "./describe-key-pairs.ts";
import { describeLbListeners } from "./describe-lb-listeners.ts";
import { describeListeners } from "./describe-listeners.ts";
import { describeProductRegions, describeRegions } from "./describe-regions.ts";
import { describeTargetHealth } from "./describe-target-health.ts";
import { describeZones } from "./describe-zones.ts";
import { disassociateInstancesKeyPairs } from "./disassociate-instances-key-pairs.ts";
import { importInstancesActionTimer } from "./import-instances-action-timer.ts";
import { inquiryPriceRenewInstances } from "./inquiry-price-renew-instances.ts";
import { inquiryPriceResetInstancesType } from "./inquiry-price-reset-instances-type.ts";
import { inquiryPriceTerminateInstances } from "./inquiry-price-terminate-instances.ts";
import { modifyInstancesAttribute } from "./modify-instances-attribute.ts";
import { modifyResourceTags } from "./modify-resource-tags.ts";
import { rebootInstances } from "./reboot-instances.ts";
import { renewInstances } from "./renew-instances.ts";
import { resetInstancesPassword } from "./reset-instances-password.ts";
import { resetInstancesType } from "./reset-instances-type.ts";
import { startInstances } from "./start-instances.ts";
import { stopInstances } from "./stop-instances.ts";
import { terminateInstances } from "./terminate-instances.ts";

/** Every action the mock answers. */
export const wireActions: readonly WireAction[] = [
  describeRegions,
  describeProductRegions,
  describeZones,
  describeInstances,
  describeInstancesStatus,
  describeInstancesModification,
  inquiryPriceResetInstancesType,
  describeLbListeners,
  describeListeners,
  describeTargetHealth,
  describeAutoScalingInstances,
  describeAutoScalingGroups,
  stopInstances,
  startInstances,
  rebootInstances,
  resetInstancesType,
  modifyInstancesAttribute,
  modifyResourceTags,
  resetInstancesPassword,
  describeKeyPairs,
  associateInstancesKeyPairs,
  disassociateInstancesKeyPairs,
  terminateInstances,
  importInstancesActionTimer,
  describeInstancesActionTimer,
  deleteInstancesActionTimer,
  renewInstances,
  inquiryPriceRenewInstances,
  inquiryPriceTerminateInstances,
  describeAccountBalance,
  recycleInstances,
  recoverInstances,
  describeInstancesDeadlines,
];
