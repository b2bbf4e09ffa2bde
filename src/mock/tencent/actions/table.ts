import type { WireAction } from "../wire-action.ts";
import { describeInstances } from "./describe-instances.ts";
import { describeInstancesStatus } from "./describe-instances-status.ts";
import { describeProductRegions, describeRegions } from "./describe-regions.ts";
import { describeZones } from "./describe-zones.ts";
import { modifyInstancesAttribute } from "./modify-instances-attribute.ts";
import { rebootInstances } from "./reboot-instances.ts";
import { startInstances } from "./start-instances.ts";
import { stopInstances } from "./stop-instances.ts";

/** Every action the mock answers. */
export const wireActions: readonly WireAction[] = [
  describeRegions,
  describeProductRegions,
  describeZones,
  describeInstances,
  describeInstancesStatus,
  stopInstances,
  startInstances,
  rebootInstances,
  modifyInstancesAttribute,
];
