import Papa from "papaparse";
import { expect, test } from "vitest";
import type { InstanceId, Instant } from "../../instance/instance.ts";
import type { Run, RunId, RunItem, SessionId } from "../../runs/run.ts";
import { REPORT_COLUMNS, type ReportWords, runCsv, runCsvName, runText } from "./run-report.ts";

const at = (text: string) => Date.parse(text) as Instant;

function item(id: string, change: Partial<RunItem>): RunItem {
  return {
    id: id as InstanceId,
    name: id,
    region: "r",
    status: "done",
    since: at("2026-01-31T08:31:00Z"),
    reason: null,
    request: 0,
    slow: false,
    fruitless: 0,
    operationBefore: null,
    doneBefore: false,
    ...change,
  };
}

const run: Run<"shutdown"> = {
  id: "run" as RunId,
  provider: "tencent",
  action: "shutdown",
  chosen: { stopType: "soft", noCharge: false },
  retryOf: null,
  startedAt: at("2026-01-31T08:30:05Z"),
  graceUntil: null,
  driver: "tab" as SessionId,
  awaitingAgreement: false,
  calledOff: false,
  items: [
    item("ins-a", { name: "=HYPERLINK(1)" }),
    item("ins-b", { name: 'two\n"lines"', status: "failed", reason: { kind: "gone" } }),
  ],
  requests: [],
  finishedAt: at("2026-01-31T08:31:00.250Z"),
};

const words: ReportWords = {
  title: () => "Shut down · 1 of 2 done",
  cloud: () => "Some Cloud",
  operation: () => "Shut down",
  options: () => "Soft shutdown",
  header: (column) => `[${column}]`,
  result: ({ status }) => status,
  region: (id) => `Region ${id}`,
  reason: ({ reason }) =>
    reason && { what: ["It is gone.", "Really."], next: [], code: "Gone", requestId: "q-1" },
  dateTime: (moment) => new Date(moment).toISOString(),
};

test("as CSV, every instance is a row with all that is known, safe for spreadsheets", () => {
  const csv = runCsv(run, words);
  expect(csv.startsWith("\u{FEFF}")).toBe(true);
  const [header, first, second, ...rest] = Papa.parse<string[]>(csv.slice(1)).data;
  expect(rest).toEqual([]);
  expect(header).toEqual(REPORT_COLUMNS.map((column) => `[${column}]`));
  expect(first?.[6]).toBe("'=HYPERLINK(1)");
  expect(second).toEqual([
    "Some Cloud",
    "Shut down",
    "Soft shutdown",
    "2026-01-31T08:30:05Z",
    "2026-01-31T08:31:00Z",
    "ins-b",
    'two\n"lines"',
    "Region r",
    "failed",
    "2026-01-31T08:31:00Z",
    "It is gone. Really.",
    "Gone",
    "q-1",
  ]);
});

test("as text, one line for each instance follows what it was", () => {
  const lines = runText(run, words).split("\n");
  expect(lines[0]).toBe("Shut down · 1 of 2 done");
  expect(lines[1]).toBe("Some Cloud");
  expect(lines).toContain("ins-a\t=HYPERLINK(1)\tRegion r\tdone");
  expect(lines.some((line) => line.endsWith("It is gone. Really.\tGone\tq-1"))).toBe(true);
});

test("the file is named for what and when", () => {
  expect(runCsvName(run)).toBe("shutdown-2026-01-31T08-30-05Z.csv");
});
