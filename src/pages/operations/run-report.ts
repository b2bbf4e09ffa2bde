/** A run as text to be sent to somebody, and as a table. */
import type { Instant } from "../../instance/instance.ts";
import type { Run, RunItem } from "../../runs/run.ts";
import { spreadsheetCsv } from "../../ui/spreadsheet-csv.ts";
import type { ReasonSentences } from "./reason-sentences.ts";

/** The columns of the table, in order. */
export const REPORT_COLUMNS = [
  "cloud",
  "operation",
  "options",
  "started",
  "ended",
  "id",
  "name",
  "region",
  "result",
  "since",
  "reason",
  "code",
  "requestId",
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** The words of a report in the person's language. */
export interface ReportWords {
  readonly title: (run: Run) => string;
  readonly cloud: (run: Run) => string;
  readonly operation: (run: Run) => string;
  readonly options: (run: Run) => string;
  readonly header: (column: ReportColumn) => string;
  readonly result: (item: RunItem) => string;
  readonly region: (id: string) => string;
  readonly reason: (item: RunItem) => ReasonSentences | null;
  readonly dateTime: (at: Instant) => string;
}

/** A run as plain text: what it was, then one line for each instance. */
export function runText(run: Run, words: ReportWords): string {
  const head = [
    words.title(run),
    words.cloud(run),
    ...[words.options(run)].filter((options) => options !== ""),
    `${words.header("started")}: ${words.dateTime(run.startedAt)}`,
    ...(run.finishedAt === null
      ? []
      : [`${words.header("ended")}: ${words.dateTime(run.finishedAt)}`]),
  ];
  const lines = run.items.map((item) => {
    const reason = words.reason(item);
    const parts = [item.id, item.name, words.region(item.region), words.result(item)];
    if (reason) parts.push(reason.what.join(" "), reason.code ?? "", reason.requestId ?? "");
    return parts.filter((part) => part !== "").join("\t");
  });
  return [...head, "", ...lines, ""].join("\n");
}

/** A run as CSV: times in ISO 8601 UTC, so that spreadsheets and scripts read them alike. */
export function runCsv(run: Run, words: ReportWords): string {
  const rows = run.items.map((item) => {
    const reason = words.reason(item);
    const row: Record<ReportColumn, string> = {
      cloud: words.cloud(run),
      operation: words.operation(run),
      options: words.options(run),
      started: moment(run.startedAt),
      ended: moment(run.finishedAt),
      id: item.id,
      name: item.name,
      region: words.region(item.region),
      result: words.result(item),
      since: moment(item.since),
      reason: reason?.what.join(" ") ?? "",
      code: reason?.code ?? "",
      requestId: reason?.requestId ?? "",
    };
    return REPORT_COLUMNS.map((column) => row[column]);
  });
  return spreadsheetCsv(REPORT_COLUMNS.map(words.header), rows);
}

/** `shutdown-2026-01-31T08-30-05Z.csv`. */
export function runCsvName(run: Run): string {
  return `${run.action}-${moment(run.startedAt).replaceAll(":", "-")}.csv`;
}

function moment(at: Instant | null): string {
  return at === null ? "" : new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}
