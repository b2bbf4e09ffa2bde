/**
 * `npm run bench [-- --loads 9]`: measures the built console in a real browser and writes the table
 * into `docs/performance.md`. It judges by medians and fails nothing: machines differ.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withColdPage } from "./bench/browser.ts";
import { coldLoads } from "./bench/cold-loads.ts";
import { requestsInTransition, selectEverything, stopMany, tabViews } from "./bench/crowds.ts";
import { type Line, table } from "./bench/figures.ts";
import { confirmation, interactions } from "./bench/interactions.ts";
import { type Growth, worlds } from "./bench/worlds.ts";
import { serveDist } from "./hosting/dist-server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENT = resolve(root, "docs/performance.md");
const [BEGIN, END] = ["<!-- bench: begin -->", "<!-- bench: end -->"];

const { values } = parseArgs({
  options: { loads: { type: "string", default: "9" }, only: { type: "string", default: "" } },
});
const loads = Math.max(1, Number(values.loads));
const rounds = Math.max(1, Math.ceil(loads / 3));
const dist = resolve(root, process.env.E2E_DIST ?? "dist");

if (!existsSync(`${dist}/index.html`)) {
  console.error("There is no build to measure: run `npm run build` first.");
  process.exit(1);
}
const server = await serveDist({ folder: dist, headers: { "cache-control": "no-store" } });

const lines: Line[] = [];
let growth: Growth | null = null;
const parts: Record<string, () => Promise<readonly Line[]>> = {
  loads: () => coldLoads(server, loads),
  interactions: () => interactions(server, rounds),
  confirmation: () => confirmation(server, rounds),
  worlds: async () => {
    growth = await worlds(server, rounds);
    console.log(growth.table);
    return growth.lines;
  },
  everything: () => selectEverything(server, 100_000),
  many: () => stopMany(server, 11_430),
  transition: () => requestsInTransition(server, 30),
  tabs: () => tabViews(server, rounds),
};

const chosen = Object.entries(parts).filter(([name]) => values.only === "" || values.only === name);
for (const [name, measure] of chosen) {
  console.log(`\n── ${name} ──`);
  try {
    const measured = await measure();
    lines.push(...measured);
    for (const { what, measured: text, budget, kept } of measured) {
      console.log(
        `${kept === false ? "✗" : "·"} ${what}: ${text}${budget && ` (at most ${budget})`}`,
      );
    }
  } catch (error) {
    const [sentence] = String(error).split("\n");
    const failed = `could not be measured: ${sentence}`;
    console.error(`${name} ${failed}`);
    lines.push({ what: name, budget: "", measured: failed, kept: null });
    process.exitCode = 1;
  }
}
await server.close();

const version = await withColdPage(1, async (cold) => cold.version);
if (values.only === "") {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, Chromium ${version} headless; ${loads} cold loads each, medians and spread`;
  const report = [
    BEGIN,
    "",
    `Machine: ${machine}.`,
    "",
    table(lines),
    "",
    "How the answers of the mock grow with the world:",
    "",
    (growth as Growth | null)?.table ?? "",
    "",
    END,
  ].join("\n");
  const text = readFileSync(DOCUMENT, "utf8");
  const [before] = text.split(BEGIN);
  const after = text.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`Failed to write the table: ${DOCUMENT} has no place for it.`);
  }
  writeFileSync(DOCUMENT, `${before}${report}${after}`);
  console.log("\nWritten to docs/performance.md");
}
