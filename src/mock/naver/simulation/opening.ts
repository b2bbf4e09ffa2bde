import type { ServerCallName } from "./calls.ts";
import type { Platform, ServerOperation, ServerStatus } from "./codes.ts";
import type { ServerRecord } from "./server-record.ts";

/** A run of servers of one platform that lie in one region: [from, to). */
export interface ServerSpan {
  readonly platform: Platform;
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

/** The servers a world begins with. Nothing is built until it is looked at. */
export interface ServerFleet {
  readonly size: number;
  /** Within a span, numbers rise with the index. */
  readonly spans: readonly ServerSpan[];
  /** Builds the record of the n-th server; a new one, equal to the last, every time. */
  record(index: number): ServerRecord;
  /** The index of the server with this number, if the fleet has it. */
  find(no: string): number | undefined;
}

/** What will happen to a server by itself. */
export type ServerDueKind =
  | "booting-begun"
  | "started"
  | "start-failed"
  | "stopped"
  | "stop-failed"
  | "rebooted"
  | "reboot-failed"
  | "released"
  | "spec-changed"
  | "operation-done"
  | "repaired"
  | "allowance-exhausted";

/** What is under way when the world opens. */
export interface FirstServerDue {
  readonly index: number;
  readonly kind: ServerDueKind;
  /** Milliseconds after the opening. */
  readonly after: number;
}

/** Somebody else who is faster: what a server is all of a sudden when a call names it. */
export interface ServerAmbush {
  readonly action: ServerCallName;
  readonly numbers: readonly string[];
  readonly status?: ServerStatus;
  readonly operation?: ServerOperation;
}

/** Who may not do what: without actions or numbers, the rule holds for all of them. */
export interface ServerDenial {
  readonly actions?: readonly string[];
  readonly numbers?: readonly string[];
}

/** How NAVER's part of a world begins. */
export interface ServerOpening {
  readonly seed: number;
  /** World time of the opening, milliseconds. */
  readonly openedAt: number;
  readonly fleet: ServerFleet;
  readonly due: readonly FirstServerDue[];
  readonly denials: readonly ServerDenial[];
  readonly ambushes: readonly ServerAmbush[];
  /** No guest follows the power button. */
  readonly guestsHang: boolean;
  /** How long a stop or restart lasts that hangs, milliseconds. */
  readonly hangMs: number;
}
