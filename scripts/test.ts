/**
 * `npm test`: every proof in order, the quick ones first. One that fails does not hide the others;
 * the last lines name those that failed and count the tests.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const UNIT_RESULTS = "test-results/unit.json";
const E2E_RESULTS = "test-results/results.json";

interface Step {
  readonly name: string;
  /** An npm script and what is appended to it. */
  readonly script: readonly [name: string, ...args: string[]];
  /** The script without which this step would test something old. */
  readonly needs?: string;
}

const STEPS: readonly Step[] = [
  { name: "types", script: ["types"] },
  { name: "lint and format", script: ["lint"] },
  { name: "unused code", script: ["unused"] },
  { name: "locales", script: ["check:locales"] },
  { name: "rules and their tests", script: ["check:spec"] },
  {
    name: "unit tests",
    script: ["unit", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_RESULTS}`],
  },
  { name: "production build", script: ["build"] },
  { name: "bundle budgets", script: ["budgets"], needs: "build" },
  { name: "kit for UI tests", script: ["check:kit"], needs: "build" },
  { name: "end-to-end tests", script: ["e2e"], needs: "build" },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

function unitCount(): Count {
  const results = readResults(UNIT_RESULTS);
  return {
    passed: numberIn(results, "numPassedTests"),
    failed: numberIn(results, "numFailedTests"),
  };
}

function e2eCount(): Count {
  const stats = readResults(E2E_RESULTS).stats;
  const counts = typeof stats === "object" && stats !== null ? (stats as Results) : {};
  return {
    passed: numberIn(counts, "expected") + numberIn(counts, "flaky"),
    failed: numberIn(counts, "unexpected"),
  };
}

type Results = Readonly<Record<string, unknown>>;

function readResults(file: string): Results {
  const path = `${root}/${file}`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Results) : {};
}

function numberIn(results: Results, key: string): number {
  const value = results[key];
  return typeof value === "number" ? value : 0;
}

function run({ name, script: [script, ...args] }: Step): boolean {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", script, "--", ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return status === 0;
}

rmSync(`${root}/test-results`, { recursive: true, force: true });
mkdirSync(`${root}/test-results`, { recursive: true });

const failedSteps: Step[] = [];
for (const step of STEPS) {
  const lacking = failedSteps.find(({ script: [script] }) => script === step.needs);
  if (lacking) console.log(`\n── ${step.name}: left out, ${lacking.name} failed`);
  else if (!run(step)) failedSteps.push(step);
}
for (const { name, script } of failedSteps)
  console.error(`\nFailed: ${name} (npm run ${script[0]})`);
if (failedSteps.length > 0) process.exitCode = 1;

const counts = [unitCount(), e2eCount()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
