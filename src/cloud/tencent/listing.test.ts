import { expect, test } from "vitest";
import type { FilterAttribute, InstanceQuery } from "../provider.ts";
import { planListing, type WireFilter } from "./listing.ts";

const query = (words: string[], ...filters: [FilterAttribute, ...string[]][]): InstanceQuery => ({
  region: "ap-guangzhou",
  words,
  filters: filters.map(([attribute, ...values]) => ({ attribute, values })),
});
const page = (...filters: [string, ...string[]][]) => ({
  how: "page",
  filters: filters.map(([Name, ...Values]): WireFilter => ({ Name, Values })),
});
const scan = (...sources: object[]) => ({ how: "scan", sources });
const all = scan({ filters: [] });
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `ins-${String(index).padStart(8, "0")}`);

test.each<[string, InstanceQuery, object]>([
  ["nothing asked", query([]), page()],
  [
    "a state",
    query([], ["state", "stopped", "recycled"]),
    page(["instance-state", "STOPPED", "SHUTDOWN"]),
  ],
  [
    "a state beside nonsense",
    query([], ["state", "stopped", "x"]),
    page(["instance-state", "STOPPED"]),
  ],
  ["only nonsense", query([], ["state", "x"]), { how: "nothing" }],
  ["the unknown state", query([], ["state", "unknown"]), all],
  [
    "six states",
    query([], ["state", "creating", "running", "stopped", "starting", "stopping", "recycled"]),
    all,
  ],
  ["a zone", query([], ["zone", "ap-guangzhou-6"]), page(["zone", "ap-guangzhou-6"])],
  ["a zone of another region", query([], ["zone", "ap-seoul-1"]), { how: "nothing" }],
  [
    "a zone of a region that begins alike",
    query([], ["zone", "ap-guangzhou-open-1"]),
    page(["zone", "ap-guangzhou-open-1"]),
  ],
  [
    "a documented charge type",
    query([], ["billing", "subscription"]),
    page(["instance-charge-type", "PREPAID"]),
  ],
  ["an undocumented one", query([], ["billing", "subscription", "spot"]), all],
  ["a project", query([], ["project", "0", "12"]), page(["project-id", "0", "12"])],
  ["a project that is no number", query([], ["project", "abc"]), { how: "nothing" }],
  ["tag keys", query([], ["tag", "a", "b"]), page(["tag-key", "a", "b"])],
  ["values of one tag", query([], ["tag", "a:1", "a:2"]), page(["tag:a", "1", "2"])],
  ["values of two tags", query([], ["tag", "a:1", "b:2"]), all],
  ["key or value", query([], ["tag", "a", "a:1"]), all],
  ["an empty value", query([], ["tag", "a:"]), all],
  ["two tags", query([], ["tag", "a:1"], ["tag", "b:2"]), page(["tag:a", "1"], ["tag:b", "2"])],
  [
    "the same filter twice",
    query([], ["zone", "ap-guangzhou-6"], ["zone", "ap-guangzhou-7"]),
    scan({ filters: [{ Name: "zone", Values: ["ap-guangzhou-6"] }] }),
  ],
  ["ids", query([], ["id", "INS-00000001"]), page(["instance-id", "ins-00000001"])],
  ["parts of ids", query([], ["id", "ins-0"]), all],
  ["six ids", query([], ["id", ...ids(6)]), scan({ ids: ids(6) })],
  ["a name", query([], ["name", "web"]), all],
  [
    "a type and a state",
    query([], ["type", "S5"], ["state", "running"]),
    scan({ filters: [{ Name: "instance-state", Values: ["RUNNING"] }] }),
  ],
  ["a word", query(["web"]), all],
  ["pasted ids", query(ids(250)), scan({ ids: ids(250) })],
  ["a pasted id and a name", query(["ins-00000001", "web"]), all],
  [
    "an address",
    query(["10.0.0.1"]),
    scan(
      { filters: [{ Name: "private-ip-address", Values: ["10.0.0.1"] }] },
      { filters: [{ Name: "public-ip-address", Values: ["10.0.0.1"] }] },
    ),
  ],
  [
    "an address among the running",
    query([], ["ip", "10.0.0.1"], ["state", "running"]),
    scan(
      {
        filters: [
          { Name: "instance-state", Values: ["RUNNING"] },
          { Name: "private-ip-address", Values: ["10.0.0.1"] },
        ],
      },
      {
        filters: [
          { Name: "instance-state", Values: ["RUNNING"] },
          { Name: "public-ip-address", Values: ["10.0.0.1"] },
        ],
      },
    ),
  ],
  ["part of an address", query([], ["ip", "10.0."]), all],
])("%s", (_what, asked, expected) => {
  expect(planListing(asked)).toEqual(expected);
});

test("never more filters or values than the API takes", () => {
  const tags = Array.from({ length: 12 }, (_, index): [FilterAttribute, string] => [
    "tag",
    `k${index}:v`,
  ]);
  const many = planListing(
    query([], ...tags, [
      "ip",
      ...ids(0),
      "1.1.1.1",
      "1.1.1.2",
      "1.1.1.3",
      "1.1.1.4",
      "1.1.1.5",
      "1.1.1.6",
    ]),
  );
  expect(many.how).toBe("scan");
  if (many.how !== "scan") return;
  expect(many.sources.length).toBe(4);
  for (const source of many.sources) {
    if (!("filters" in source)) throw new Error("ids were not asked for");
    expect(source.filters.length).toBeLessThanOrEqual(10);
    for (const { Values } of source.filters) expect(Values.length).toBeLessThanOrEqual(5);
  }
});
