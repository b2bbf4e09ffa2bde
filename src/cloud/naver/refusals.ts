/** What the codes of errors mean (`naver.md §5`). */
import type { Blocker } from "../../instance/blockers.ts";
import type { CloudErrorKind, Culprits } from "../cloud-error.ts";
import type { Refusal } from "./api.ts";

/** Some of a batch failed and others are on their way; which, nobody says (`naver.md §5.2`). */
const PARTIAL = "22001";

/** *Please try your call again later*, of the service as a whole. */
const SERVICE_DOWN: ReadonlySet<string> = new Set(["1000", "1300", "3000100"]);

/** The codes of the gateway that say something else than no. */
const GATEWAY_KINDS: ReadonlyMap<string, CloudErrorKind> = new Map([
  ["500", "internal"],
  // The gateway gave up waiting; what it had passed on goes on.
  ["510", "no-answer"],
  ["900", "internal"],
]);

export function kindOfRefusal({ code, from }: Refusal, status: number): CloudErrorKind {
  // Mind: gateway code 400 travels with HTTP 429, and its 500 with HTTP 503.
  if (status === 429) return "throttled";
  if (from === "gateway") return GATEWAY_KINDS.get(code.split("/")[1] ?? "") ?? "refused";
  if (code === PARTIAL) return "partial";
  return SERVICE_DOWN.has(code) || status >= 500 ? "internal" : "refused";
}

const BLOCKERS_OF_CODES: ReadonlyMap<string, Blocker> = new Map([
  ["10503", "same-type"],
  ["10712", "type-unavailable"],
  ["10713", "gone"],
  ["1401", "type-unavailable"],
  ["1413", "type-unavailable"],
  ["24073", "public-ip-attached"],
  ["24109", "gone"],
  ["24120", "gone"],
  ["25013", "operation-in-progress"],
  ["25014", "storage-busy"],
  ["25017", "operation-in-progress"],
  ["25018", "imaging"],
  ["25022", "running"],
  ["25033", "operation-in-progress"],
  ["25041", "operation-in-progress"],
  ["28005", "stopped"],
  // "The server cannot be controlled": it is being set up, or a service has it in hand.
  ["1100031", "operation-in-progress"],
]);

/** Families whose codes are about servers even when a code is new to the console. */
const ABOUT_SERVERS = /^(2[4-8]\d{3}|1100\d{3})$/;

/** What the gateway refuses as a whole and might take in part: a smaller form, or one without a forbidden server. */
const GATEWAY_CULPRITS: ReadonlyMap<string, Blocker | null> = new Map([
  ["413/430", null],
  ["401/210", "not-permitted"],
]);

/** What a refusal says about single servers; null when it is about the whole request. */
export function culpritsOf({ code, message, from }: Refusal, action: string): Culprits | null {
  if (from === "gateway") {
    const gateway = GATEWAY_CULPRITS.get(code);
    return gateway === undefined ? null : { blocker: gateway, ids: [] };
  }
  const blocker = BLOCKERS_OF_CODES.get(code) ?? null;
  if (blocker === null && !ABOUT_SERVERS.test(code)) return null;
  // *Server number is invalid* may be said of a product number too, but only when one is asked for.
  if (code === "10712" && action !== "changeServerInstanceSpec") return null;
  return { blocker, ids: idsNamedIn(message) };
}

/** Numbers of servers that a message names. Only one code does; and not those of public IPs. */
function idsNamedIn(message: string): Culprits["ids"] {
  return [...message.matchAll(/\bserverInstanceNo\s*=\s*(\d+)/g)].map(
    ([, no]) => no as Culprits["ids"][number],
  );
}
