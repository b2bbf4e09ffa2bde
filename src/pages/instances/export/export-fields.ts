import type { InstanceFact } from "../../../cloud/provider.ts";

/** What an export can hold, in the order of the file (`tencent.md §6.9`); a VPC's name is not in the cloud's answer. */
export const EXPORT_FIELDS = [
  "id",
  "name",
  "status",
  "region",
  "zone",
  "type",
  "os",
  "imageId",
  "cpu",
  "memory",
  "bandwidth",
  "publicIp",
  "privateIp",
  "accessHint",
  "ipv6",
  "systemDiskType",
  "systemDiskSize",
  "dataDiskType",
  "dataDiskSize",
  "network",
  "subnet",
  "securityGroups",
  "loginKey",
  "createdAt",
  "bootedAt",
  "expiresAt",
  "billing",
  "networkBilling",
  "project",
  "hostId",
  "tags",
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];

/** What a cloud must tell for a field to hold anything; those that are not named here always do. */
const FIELD_FACTS: { readonly [Field in ExportField]?: InstanceFact } = {
  bandwidth: "bandwidth",
  accessHint: "accessHint",
  ipv6: "ipv6",
  securityGroups: "groupNames",
  loginKey: "loginKey",
  bootedAt: "bootedAt",
  expiresAt: "billing",
  billing: "billing",
  networkBilling: "networkBilling",
  project: "project",
  hostId: "host",
  tags: "tags",
};

/** The fields that mean something in a cloud that tells these facts. */
export function exportFields(facts: ReadonlySet<InstanceFact>): readonly ExportField[] {
  return EXPORT_FIELDS.filter((field) => {
    const fact = FIELD_FACTS[field];
    return fact === undefined || facts.has(fact);
  });
}
