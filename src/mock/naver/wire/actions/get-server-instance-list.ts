import type { Platform } from "../../simulation/codes.ts";
import { zones } from "../../simulation/geography.ts";
import type { NaverServers } from "../../simulation/naver-servers.ts";
import type { ServerRecord } from "../../simulation/server-record.ts";
import { pageOf } from "../paging.ts";
import type { ParameterReader } from "../parameter-reader.ts";
import { regionOf } from "../region-parameter.ts";
import { type AnswerForm, BOTH_PLATFORMS, type ServerAction } from "../server-action.ts";
import { serverOnTheWire } from "../server-on-the-wire.ts";
import type { WireFields } from "../wire-value.ts";

type Matches = (record: ServerRecord) => boolean;

/** getServerInstanceList (naver.md §2.4): filters, order, page; `totalRows` counts all pages. */
export const getServerInstanceList: ServerAction = {
  name: "getServerInstanceList",
  platforms: BOTH_PLATFORMS,
  prepare(read, platform) {
    const region = regionOf(read, platform);
    const numbers = read.servers("serverInstanceNoList");
    const filters = platform === "vpc" ? vpcFilters(read) : classicFilters(read);
    const sortedBy = read.oneOf("sortedBy", ["serverName", "serverInstanceNo"]);
    const order = read.oneOf("sortingOrder", ["ascending", "descending", "ASC", "DESC"]);
    const page = pageOf(read);
    return {
      kind: "read",
      look(servers, form) {
        const candidates = candidatesOf(servers, platform, region, numbers);
        const matching =
          filters.length === 0
            ? candidates
            : candidates.filter((index) => {
                const record = servers.read(index);
                return filters.every((matches) => matches(record));
              });
        if (sortedBy === "serverName") sortByName(servers, matching);
        if (order === "descending" || order === "DESC") matching.reverse();
        const shown = matching.slice(page.from, page.to).map((index) => servers.read(index));
        const single = numbers.length === 1;
        return listOf(shown, form, { total: matching.length, single });
      },
    };
  },
};

/** `totalRows` and the servers themselves. */
export function listOf(
  records: readonly ServerRecord[],
  { format }: AnswerForm,
  { total = records.length, single = false }: { total?: number; single?: boolean } = {},
): WireFields {
  const view = { single, misspelt: format === "json" };
  return {
    totalRows: total,
    serverInstanceList: records.map((record) => serverOnTheWire(record, view)),
  };
}

/** By rising number, as indices are. */
function candidatesOf(
  servers: NaverServers,
  platform: Platform,
  region: string,
  numbers: readonly string[],
): number[] {
  if (numbers.length === 0) return servers.indices(platform, region);
  // A number is enough for Classic: its lists of numbers know no region.
  const within = platform === "vpc" ? region : null;
  return numbers
    .flatMap((no) => servers.find(platform, within, no) ?? [])
    .toSorted((a, b) => Number(servers.read(a).no) - Number(servers.read(b).no));
}

function sortByName(servers: NaverServers, indices: number[]): void {
  const names = new Map(indices.map((index) => [index, servers.read(index).name]));
  indices.sort((a, b) => {
    const [x = "", y = ""] = [names.get(a), names.get(b)];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

function classicFilters(read: ParameterReader): Matches[] {
  const filters: Matches[] = [];
  const name = read.oneOf("searchFilterName", ["serverName", "ip"]);
  const value = read.text("searchFilterValue");
  if (name === "serverName" && value !== undefined) filters.push(nameContains(value));
  if (name === "ip" && value !== undefined) filters.push(ipContains(value));
  const status = read.text("serverInstanceStatusCode", 5);
  if (status !== undefined) filters.push((record) => record.status === status);
  const zoneNo = read.text("zoneNo");
  if (zoneNo !== undefined) filters.push(inZone(zoneNo));
  const types = ["MICRO", "COMPT", "STAND", "HIMEM", "GPU", "VDS", "LDISK", "BM"] as const;
  const asked: readonly string[] = read.allOf("serverInstanceTypeCodeList", types);
  if (asked.length > 0) filters.push(({ product }) => asked.includes(product.type));
  const keys = read.list("tagKeyList");
  const values = read.list("tagValueList");
  if (keys.length + values.length > 0) filters.push(isTagged(keys, values));
  read.oneOf("internetLineTypeCode", ["PUBLC", "GLBL"]);
  return [...filters, ...diskFilters(read, ["NET", "LOCAL"])];
}

function vpcFilters(read: ParameterReader): Matches[] {
  const filters: Matches[] = [];
  const vpcNo = read.text("vpcNo");
  if (vpcNo !== undefined) filters.push(({ vpc }) => vpc?.vpcNo === vpcNo);
  const name = read.text("serverName");
  if (name !== undefined) filters.push(nameContains(name));
  const ip = read.text("ip");
  if (ip !== undefined) filters.push(ipContains(ip));
  const status = read.oneOf("serverInstanceStatusCode", ["INIT", "CREAT", "RUN", "NSTOP"]);
  if (status !== undefined) filters.push((record) => record.status === status);
  const groups = read.list("placementGroupNoList");
  if (groups.length > 0) {
    filters.push(({ vpc }) => groups.includes(vpc?.placementGroup?.no ?? ""));
  }
  const hypervisors = read.allOf("hypervisorTypeCodeList", ["XEN", "KVM"]);
  if (hypervisors.length > 0) {
    filters.push(({ product }) => hypervisors.includes(product.hypervisor));
  }
  // No server of this account lies in a fabric cluster: whoever asks for one finds none.
  const cluster = ["fabricClusterPoolNo", "fabricClusterNo", "fabricClusterMode"];
  if (cluster.some((parameter) => read.text(parameter) !== undefined)) filters.push(() => false);
  return [...filters, ...diskFilters(read, ["NET"])];
}

function diskFilters(read: ParameterReader, types: readonly ("NET" | "LOCAL")[]): Matches[] {
  const filters: Matches[] = [];
  const type = read.oneOf("baseBlockStorageDiskTypeCode", types);
  if (type !== undefined) filters.push(({ product }) => product.local === (type === "LOCAL"));
  const detail = read.oneOf("baseBlockStorageDiskDetailTypeCode", ["HDD", "SSD"]);
  if (detail !== undefined) filters.push(({ product }) => product.disk === detail);
  return filters;
}

const nameContains = (part: string): Matches => {
  const wanted = part.toLowerCase();
  return ({ name }) => name.toLowerCase().includes(wanted);
};

/** Private and public addresses alike. */
const ipContains =
  (part: string): Matches =>
  ({ privateIp, publicIp }) =>
    privateIp.includes(part) || (publicIp?.address.includes(part) ?? false);

const inZone =
  (zoneNo: string): Matches =>
  ({ zone }) =>
    zones.some((known) => known.code === zone && known.zoneNo === zoneNo);

const isTagged =
  (keys: readonly string[], values: readonly string[]): Matches =>
  ({ classic }) =>
    (classic?.tags ?? []).some(
      ({ key, value }) =>
        (keys.length === 0 || keys.includes(key)) &&
        (values.length === 0 || values.includes(value)),
    );
