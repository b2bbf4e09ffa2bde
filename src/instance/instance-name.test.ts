import { describe, expect, test } from "vitest";
import { isPattern, nameAt, nameProblem } from "./instance-name.ts";

test.each([
  ["web", null],
  ["名".repeat(60), null],
  ["🚀".repeat(60), null],
  ["", { kind: "empty" }],
  ["  \t", { kind: "empty" }],
  ["x".repeat(61), { kind: "too-long", length: 61 }],
  [` ${"x".repeat(60)} `, null],
])("[NM1] %j as a name: %j", (text, expected) => {
  expect(nameProblem(text, 60)).toEqual(expected);
});

describe("[NM2] a sequence", () => {
  test.each([
    ["web", false, ["web", "web", "web"]],
    [" web ", false, ["web", "web", "web"]],
    ["web-{R:1}", true, ["web-1", "web-2", "web-3"]],
    ["{R:9}", true, ["9", "10", "11"]],
    ["app_{R:99,F:2}", true, ["app_99", "app_100", "app_101"]],
    ["server_{R:3,F:3}", true, ["server_003", "server_004", "server_005"]],
    ["{R:3,F:0}", true, ["3", "4", "5"]],
    ["r{R:1}-n{R:10,F:3}", true, ["r1-n010", "r2-n011", "r3-n012"]],
    ["{}", false, ["{}", "{}", "{}"]],
    ["{R:}", false, ["{R:}", "{R:}", "{R:}"]],
    ["{R:1,F:9}", false, ["{R:1,F:9}", "{R:1,F:9}", "{R:1,F:9}"]],
    ["{r:1}", false, ["{r:1}", "{r:1}", "{r:1}"]],
    ["{R:-1}", false, ["{R:-1}", "{R:-1}", "{R:-1}"]],
  ])("%j", (name, counts, names) => {
    expect(isPattern(name)).toBe(counts);
    expect([0, 1, 2].map((position) => nameAt(name, position))).toEqual(names);
  });
});
