// Section NC of SPEC.md.
import { expect, test } from "vitest";
import { aDisk, anInstance } from "./an-instance.ts";
import { BILLING_MODES, DISK_KINDS, isCloudDisk } from "./instance.ts";
import { noChargeObstacles } from "./no-charge.ts";

const CLOUD = [
  "cloud-basic",
  "cloud-premium",
  "cloud-ssd",
  "cloud-balanced-ssd",
  "cloud-enhanced-ssd",
  "cloud-tremendous-ssd",
] as const;

test("[NC1] pay-as-you-go with cloud disks only", () => {
  for (const kind of CLOUD) {
    const disk = aDisk({ kind });
    const instance = anInstance({ systemDisk: disk, dataDisks: [disk, disk] });
    expect(noChargeObstacles(instance)).toEqual([]);
  }
});

test.each(BILLING_MODES.filter((mode) => mode !== "pay-as-you-go"))(
  "[NC2] the billing mode %s is an obstacle",
  (billing) => {
    expect(noChargeObstacles(anInstance({ billing }))).toEqual([
      billing === "unknown" ? "unknown-billing" : billing,
    ]);
  },
);

test.each(DISK_KINDS)("[NC2] a disk of kind %s", (kind) => {
  const disk = aDisk({ kind });
  const isCloud = CLOUD.some((one) => one === kind);
  expect(isCloudDisk(disk)).toBe(isCloud);
  expect(noChargeObstacles(anInstance({ systemDisk: disk }))).toEqual(
    isCloud ? [] : ["local-system-disk"],
  );
  expect(noChargeObstacles(anInstance({ dataDisks: [aDisk(), disk] }))).toEqual(
    isCloud ? [] : ["local-data-disk"],
  );
});

test("[NC2] every obstacle is named", () => {
  const local = aDisk({ kind: "local-ssd" });
  const instance = anInstance({ billing: "spot", systemDisk: local, dataDisks: [local, local] });
  expect(noChargeObstacles(instance)).toEqual(["spot", "local-system-disk", "local-data-disk"]);
});

test("[NC5] what the console does not know is an obstacle", () => {
  expect(noChargeObstacles(anInstance({ systemDisk: null }))).toEqual(["local-system-disk"]);
  expect(noChargeObstacles(anInstance({ systemDisk: aDisk({ kind: "unknown" }) }))).toEqual([
    "local-system-disk",
  ]);
  expect(noChargeObstacles(anInstance({ billing: "unknown" }))).toEqual(["unknown-billing"]);
});
