import type { Instance, Instant } from "../../../instance/instance.ts";
import { spreadsheetCsv } from "../../../ui/spreadsheet-csv.ts";
import type { ExportField } from "./export-fields.ts";

/** The words that a file needs in the person's language. */
export interface CsvWords {
  readonly header: (field: ExportField) => string;
  readonly state: (instance: Instance) => string;
  readonly billing: (instance: Instance) => string;
  readonly networkBilling: (instance: Instance) => string;
  readonly disk: (disk: Instance["dataDisks"][number]) => string;
  readonly zone: (zone: string) => string;
  readonly region: (region: string) => string;
  readonly project: (projectId: number) => string;
}

/** Several values in one field. */
const AMONG = "; ";

/**
 * The instances as CSV (RFC 4180): numbers bare and in the header's unit, times in ISO 8601 UTC, so
 * that spreadsheets and scripts read them alike. Texts that a spreadsheet would run as a formula are
 * made harmless.
 */
export function instancesCsv(
  instances: readonly Instance[],
  fields: readonly ExportField[],
  words: CsvWords,
): string {
  const rows = instances.map((instance) =>
    fields.map((field) => fieldValue(instance, field, words)),
  );
  return spreadsheetCsv(fields.map(words.header), rows);
}

function fieldValue(instance: Instance, field: ExportField, words: CsvWords): string | number {
  switch (field) {
    case "id":
    case "name":
    case "type":
    case "os":
    case "imageId":
    case "hostId":
      return instance[field];
    case "status":
      return words.state(instance);
    case "region":
      return words.region(instance.region);
    case "zone":
      return words.zone(instance.zone);
    case "cpu":
      return instance.cpu;
    case "memory":
      return instance.memoryGib;
    case "bandwidth":
      return instance.bandwidthMbps;
    case "publicIp":
      return instance.publicIps.join(AMONG);
    case "privateIp":
      return instance.privateIps.join(AMONG);
    case "ipv6":
      return instance.ipv6.join(AMONG);
    case "systemDiskType":
      return instance.systemDisk ? words.disk(instance.systemDisk) : "";
    case "systemDiskSize":
      return instance.systemDisk?.sizeGib || "";
    case "dataDiskType":
      return instance.dataDisks.map(words.disk).join(AMONG);
    case "dataDiskSize":
      return instance.dataDisks.map(({ sizeGib }) => sizeGib).join(AMONG);
    case "network":
      return instance.vpcId;
    case "subnet":
      return instance.subnetId;
    case "loginKey":
      return instance.keyIds.join(AMONG);
    case "securityGroups":
      return instance.securityGroupIds.join(AMONG);
    case "accessHint":
      return instance.accessHint ?? "";
    case "bootedAt":
      return moment(instance.bootedAt);
    case "createdAt":
      return moment(instance.createdAt);
    case "expiresAt":
      return moment(instance.expiresAt);
    case "billing":
      return words.billing(instance);
    case "networkBilling":
      return words.networkBilling(instance);
    case "project":
      return words.project(instance.projectId);
    case "tags":
      return instance.tags.map(({ key, value }) => (value ? `${key}:${value}` : key)).join(AMONG);
  }
}

function moment(at: Instant | null): string {
  return at === null ? "" : new Date(at).toISOString().replace(".000Z", "Z");
}

/** `instances-ap-seoul-2026-01-31.csv`; the date is the person's. */
export function csvFileName(region: string, at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return `instances-${region}-${day}.csv`;
}
