import { expect, test } from "vitest";
import { disagreements } from "./check-spec.ts";

const spec = "- **AB1** One rule. (§1)\n- **AB2** Another.\n";
const testFile = (text: string) => ({ path: "src/a.test.ts", text });

test("agreement is silent", () => {
  const sources = [
    testFile('test("[AB1] one", () => {});\ntest.each([1, 2])("[AB2] other %s", () => {});'),
    { path: "src/a.ts", text: "/** As it must be. [AB1, AB2] */" },
  ];
  expect(disagreements(spec, sources)).toEqual([]);
});

test("a rule without a test is told, even when a comment of a test file names it", () => {
  const sources = [testFile('// About [AB2]\ntest("[AB1] one", () => {});')];
  expect(disagreements(spec, sources)).toEqual(["SPEC.md: no test is called after AB2."]);
});

test("a rule that does not exist is told, in code and in tests", () => {
  const sources = [
    testFile('test("[AB1] [AB3] one", () => {});\ntest(`[AB2] two`, () => {});'),
    { path: "src/a.ts", text: "// [AB1, AB4]" },
  ];
  expect(disagreements(spec, sources)).toEqual([
    "src/a.test.ts: AB3 is no rule of SPEC.md.",
    "src/a.ts: AB4 is no rule of SPEC.md.",
  ]);
});

test("a rule written twice is told", () => {
  const sources = [testFile('test("[AB1] [AB2] both", () => {});')];
  expect(disagreements(`${spec}- **AB1** Again.\n`, sources)).toEqual([
    "SPEC.md: AB1 is there twice.",
  ]);
});
