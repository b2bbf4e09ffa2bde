import { stopAllowance } from "../simulation/allowance.ts";
import { phaseDuration, type ServerPhase } from "../simulation/durations.ts";
import type {
  FirstServerDue,
  ServerDueKind,
  ServerFleet,
  ServerSpan,
} from "../simulation/opening.ts";
import type { ServerRecord } from "../simulation/server-record.ts";
import { buildServer } from "./build-server.ts";
import type { ServerScenarioInput, ServerSpec } from "./server-spec.ts";

/** A fleet of servers that are written down one by one, in any order. */
export function writtenServers(
  specs: readonly ServerSpec[],
  { seed, openedAt }: ServerScenarioInput,
): { fleet: ServerFleet; due: FirstServerDue[] } {
  // Region after region, and there by number, which an example's server has its own of.
  const order = specs
    .map((spec, n) => ({ spec, n, record: buildServer(spec, n, seed, openedAt) }))
    .toSorted((a, b) => compareRecords(a.record, b.record));
  const placed = order.map(({ spec, n, record }, index) => ({
    spec,
    record: (): ServerRecord => ({ ...buildServer(spec, n, seed, openedAt), index }),
    first: { ...record, index },
  }));
  const byNumber = new Map(placed.map(({ first }) => [first.no, first.index]));
  return {
    fleet: {
      size: specs.length,
      spans: spansOf(placed.map(({ first }) => first)),
      record(index) {
        const found = placed[index];
        if (!found) throw new Error(`Failed to build server ${index}: no such.`);
        return found.record();
      },
      find: (no) => byNumber.get(no),
    },
    due: placed.flatMap(({ spec, first }) => firstDue(spec, first, seed, openedAt)),
  };
}

function compareRecords(a: ServerRecord, b: ServerRecord): number {
  const of = (record: ServerRecord): string => `${record.platform} ${record.region}`;
  return of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : Number(a.no) - Number(b.no);
}

function spansOf(records: readonly ServerRecord[]): ServerSpan[] {
  const spans: { -readonly [K in keyof ServerSpan]: ServerSpan[K] }[] = [];
  for (const { platform, region, index } of records) {
    const last = spans.at(-1);
    if (last?.platform === platform && last.region === region) last.to = index + 1;
    else spans.push({ platform, region, from: index, to: index + 1 });
  }
  return spans;
}

/** How what is under way at the opening ends: as an operation, or as a status that is one. */
const ends: Readonly<Record<string, readonly [ServerDueKind, ServerPhase]>> = {
  INIT: ["booting-begun", "creation"],
  CREAT: ["started", "start"],
  FSTOP: ["repaired", "repair"],
  START: ["started", "start"],
  SHTDN: ["stopped", "stop"],
  HSHTD: ["stopped", "hardStop"],
  RESTA: ["rebooted", "reboot"],
  HREST: ["rebooted", "hardReboot"],
  TERMT: ["released", "termination"],
  CHNG: ["spec-changed", "specChange"],
  SETUP: ["operation-done", "setUp"],
  COPY: ["operation-done", "imageCopy"],
  MIGRA: ["operation-done", "migration"],
};

function firstDue(
  spec: ServerSpec,
  record: ServerRecord,
  seed: number,
  openedAt: number,
): FirstServerDue[] {
  const { index, status, operation } = record;
  const end = ends[operation === "NULL" || status === "INIT" ? status : operation];
  if (spec.settles && end) {
    const [kind, phase] = end;
    return [{ index, kind, after: phaseDuration(phase, seed, index, 1) }];
  }
  const { endsAt } = stopAllowance(record);
  // Only of those who come near: what lies a season ahead would fill every list of what is coming.
  if (endsAt === null || operation !== "NULL" || !spec.stopped) return [];
  return [{ index, kind: "allowance-exhausted", after: Math.max(0, endsAt - openedAt) }];
}
