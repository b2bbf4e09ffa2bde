import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Instance, Instant } from "../../../instance/instance.ts";
import { type CsvWords, csvFileName, instancesCsv } from "./csv.ts";
import { EXPORT_FIELDS, exportFields } from "./export-fields.ts";

const words: CsvWords = {
  header: (field) => `<${field}>`,
  state: ({ state }) => state,
  billing: ({ billing }) => billing,
  networkBilling: ({ networkBilling }) => networkBilling,
  disk: ({ kind }) => kind,
  zone: (zone) => zone,
  region: (region) => region,
  project: (project) => `project ${project}`,
};

const disk = (kind: string, sizeGib: number) => ({ id: null, kind, rawKind: kind, sizeGib });

function instance(changes: Partial<Instance>): Instance {
  return {
    id: "ins-1a2b3c4d",
    name: "web",
    region: "ap-seoul",
    zone: "ap-seoul-1",
    state: "running",
    type: "S5.MEDIUM4",
    os: "Ubuntu",
    imageId: "img-1",
    cpu: 2,
    memoryGib: 4,
    bandwidthMbps: 0,
    publicIps: [],
    privateIps: ["10.0.0.1", "10.0.0.2"],
    ipv6: [],
    accessHint: "203.0.113.7:1025",
    securityGroupIds: ["sg-1", "sg-2"],
    keyIds: ["skey-1"],
    bootedAt: null,
    systemDisk: disk("cloud-ssd", 50),
    dataDisks: [disk("cloud-ssd", 100), disk("local-ssd", 200)],
    vpcId: "vpc-1",
    subnetId: "subnet-1",
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5) as Instant,
    expiresAt: null,
    billing: "spot",
    networkBilling: "traffic",
    projectId: 7,
    hostId: "",
    tags: [
      { key: "team", value: "web" },
      { key: "old", value: "" },
    ],
    ...changes,
  } as Instance;
}

function read(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1)).data;
}

describe("the exported file", () => {
  it("begins with a byte order mark and holds every field that was asked for, in order", () => {
    const csv = instancesCsv([instance({})], EXPORT_FIELDS, words);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [header, row] = read(csv);
    expect(header).toEqual(EXPORT_FIELDS.map((field) => `<${field}>`));
    expect(EXPORT_FIELDS).toHaveLength(31);
    expect(Object.fromEntries(EXPORT_FIELDS.map((field, at) => [field, row?.[at]]))).toMatchObject({
      id: "ins-1a2b3c4d",
      cpu: "2",
      bandwidth: "0",
      privateIp: "10.0.0.1; 10.0.0.2",
      accessHint: "203.0.113.7:1025",
      securityGroups: "sg-1; sg-2",
      loginKey: "skey-1",
      bootedAt: "",
      dataDiskSize: "100; 200",
      createdAt: "2026-01-02T03:04:05Z",
      expiresAt: "",
      project: "project 7",
      tags: "team:web; old",
    });
  });

  it("offers only what the cloud tells", () => {
    const offered = exportFields(new Set(["bootedAt"]));
    expect(offered).toContain("bootedAt");
    expect(offered).toContain("id");
    for (const field of ["billing", "expiresAt", "project", "tags", "ipv6", "hostId"] as const) {
      expect(offered).not.toContain(field);
    }
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "=1\n2", "＝1", "\r=1"])(
    "keeps a spreadsheet from running %j",
    (name) => {
      const [, row] = read(instancesCsv([instance({ name })], ["name"], words));
      expect(row?.[0]?.startsWith("'")).toBe(true);
      expect(row?.[0]?.slice(1)).toBe(name);
    },
  );

  it.each(['a "b", c', "<img src=x onerror=alert(1)>", "两\n行", "it's"])(
    "keeps %j as it is",
    (name) => {
      const [, row] = read(instancesCsv([instance({ name })], ["name"], words));
      expect(row?.[0]).toBe(name);
    },
  );

  it("is named after the region and the day", () => {
    expect(csvFileName("ap-seoul", new Date(2026, 2, 4, 5))).toBe(
      "instances-ap-seoul-2026-03-04.csv",
    );
  });
});
