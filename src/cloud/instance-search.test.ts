import { expect, test } from "vitest";
import { anInstance } from "../instance/an-instance.ts";
import type { Instance } from "../instance/instance.ts";
import { isFullAddress, matcher, normaliseQuery, parseTag } from "./instance-search.ts";
import type { InstanceFilter } from "./provider.ts";

const isFullId = (text: string) => /^ins-[a-z0-9]{8}$/.test(text);
const instance = anInstance({
  name: "Wéb-서버-①",
  privateIps: ["10.0.0.1"],
  publicIps: ["1.2.3.4"],
  ipv6: ["2402:4e00::1"],
  tags: [
    { key: "env", value: "prod" },
    { key: "owner", value: "" },
  ],
});

const matches = (
  query: { words?: string[]; filters?: InstanceFilter[] },
  one: Instance = instance,
) => matcher({ region: one.region, words: [], filters: [], ...query }, isFullId)(one);

test.each<[string, boolean]>([
  ["ins-00000001", true],
  ["INS-00000001", true],
  ["ins-0000", true],
  ["ins-00000002", false],
  ["wéb", true],
  ["WÉB-서버-1", true],
  ["서버".normalize("NFD"), true],
  ["10.0.0.1", true],
  ["10.0.0.", true],
  ["10.0.0.12", false],
  ["0.0.0.1", false],
  ["1.2.3.4", true],
  ["2402:4E00::1", true],
  ["2402:4e00:", true],
  ["S5.medium", true],
  ["prod", true],
  ["env:prod", true],
  ["env:dev", false],
  ["<img src=x>", false],
])("the word %s: %s", (word, expected) => {
  expect(matches({ words: [word] })).toBe(expected);
});

test("an id in full means that instance, not one that is named after it", () => {
  const copy = anInstance({ name: "copy of ins-00000009" });
  expect(matches({ words: ["ins-00000009"] }, copy)).toBe(false);
  expect(matches({ words: ["copy of ins-0000"] }, copy)).toBe(true);
});

test("words are alternatives, filters all hold, values of a filter are alternatives", () => {
  const running: InstanceFilter = { attribute: "state", values: ["stopped", "running"] };
  const zone: InstanceFilter = { attribute: "zone", values: ["ap-guangzhou-3"] };
  expect(matches({ words: ["nothing", "prod"] })).toBe(true);
  expect(matches({ filters: [running] })).toBe(true);
  expect(matches({ filters: [running, zone] })).toBe(false);
  expect(matches({ words: ["nothing"], filters: [running] })).toBe(false);
});

test.each<[InstanceFilter["attribute"], string, boolean]>([
  ["id", "ins-00000001", true],
  ["id", "00001", true],
  ["id", "ins-00000002", false],
  ["name", "web", false],
  ["name", "wéb", true],
  ["ip", "10.0.0.1", true],
  ["ip", "10.0", true],
  ["ip", "10.0.0.11", false],
  ["state", "running", true],
  ["state", "RUNNING", true],
  ["zone", "ap-guangzhou-6", true],
  ["zone", "ap-guangzhou", false],
  ["type", "s5", true],
  ["billing", "pay-as-you-go", true],
  ["billing", "pay", false],
  ["project", "0", true],
  ["project", "", true],
  ["tag", "env", true],
  ["tag", "Env", false],
  ["tag", "env:prod", true],
  ["tag", "env:pro", false],
  ["tag", "owner:", true],
])("%s: %s is %s", (attribute, value, expected) => {
  expect(matches({ filters: [{ attribute, values: [value] }] })).toBe(expected);
});

test("blanks, repetitions and filters without values are nothing", () => {
  expect(
    normaliseQuery({
      region: "r",
      words: [" a ", "", "a"],
      filters: [
        { attribute: "zone", values: [" "] },
        { attribute: "tag", values: ["k", "k "] },
      ],
    }),
  ).toEqual({ region: "r", words: ["a"], filters: [{ attribute: "tag", values: ["k"] }] });
});

test("a tag's value may hold colons, its key may not", () => {
  expect(parseTag("url:http://x:1")).toEqual({ key: "url", value: "http://x:1" });
  expect(parseTag("url")).toEqual({ key: "url", value: null });
});

test.each([
  ["1.2.3.4", true],
  ["255.255.255.255", true],
  ["1.2.3", false],
  ["1.2.3.", false],
  ["1.2.3.256", false],
  ["1.2.3.4.5", false],
  ["::1", true],
  ["2402:4e00::1", true],
  ["1:2:3:4:5:6:7:8", true],
  ["1:2:3:4:5:6:7", false],
  ["1:2:3:4:5:6:7:", false],
  ["2402::", false],
  ["1::2::3", false],
  ["12345::1", false],
  ["web", false],
])("%s is an address in full: %s", (text, expected) => {
  expect(isFullAddress(text)).toBe(expected);
});
