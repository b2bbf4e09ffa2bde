import { type Instance, isCloudDisk } from "./instance.ts";

/** Why *no charges when shut down* does not apply to an instance (`tencent.md §5`). It is shut down all the same. */
export const NO_CHARGE_OBSTACLES = [
  "subscription",
  "spot",
  "dedicated-host",
  "dedicated-cluster",
  "unknown-billing",
  "local-system-disk",
  "local-data-disk",
] as const;
export type NoChargeObstacle = (typeof NO_CHARGE_OBSTACLES)[number];

/** Empty when an instance can be shut down without charges. [NC1, NC2, NC5] */
export function noChargeObstacles(
  instance: Pick<Instance, "billing" | "systemDisk" | "dataDisks">,
): NoChargeObstacle[] {
  const obstacles: NoChargeObstacle[] = [];
  switch (instance.billing) {
    case "pay-as-you-go":
      break;
    case "unknown":
      obstacles.push("unknown-billing");
      break;
    default:
      obstacles.push(instance.billing);
  }
  if (!instance.systemDisk || !isCloudDisk(instance.systemDisk))
    obstacles.push("local-system-disk");
  if (instance.dataDisks.some((disk) => !isCloudDisk(disk))) obstacles.push("local-data-disk");
  return obstacles;
}
