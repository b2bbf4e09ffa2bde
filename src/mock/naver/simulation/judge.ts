import type { ServerCallName, ServerRefusal } from "./calls.ts";
import type { ServerRecord } from "./server-record.ts";

/** Why the call may not be done to this server; null when it may (README, "Who is refused what"). */
export function judge(action: ServerCallName, record: ServerRecord): ServerRefusal | null {
  const code = codeAgainst(action, record);
  if (code === null) return null;
  return code === "24073" && record.publicIp
    ? { code, value: record.publicIp.instanceNo }
    : { code };
}

function codeAgainst(action: ServerCallName, record: ServerRecord): string | null {
  const { status, operation, platform } = record;
  const terminates = action === "terminateServerInstances";
  if (action === "setProtectServerTermination" || action === "changeServerInstanceName")
    return null;
  if (record.conditions.includes("managed")) return platform === "vpc" ? "1100031" : "25041";
  if (operation === "SETUP" && platform === "vpc") return "1100031";
  if (operation !== "NULL") return terminates ? "25017" : "25041";
  if (status === "NSTOP" && action === "stopServerInstances") return "28005";
  if (status !== statusNeeded[action]) return terminates ? "25022" : "25041";
  if (terminates && record.protected) return "25022";
  if (terminates && record.publicIp) return "24073";
  return record.conditions.includes("storage-in-use") ? "25014" : null;
}

/** What a server must be, with nothing under way (naver.md §10.3). */
const statusNeeded = {
  startServerInstances: "NSTOP",
  stopServerInstances: "RUN",
  rebootServerInstances: "RUN",
  interruptServerInstance: "RUN",
  terminateServerInstances: "NSTOP",
  changeServerInstanceSpec: "NSTOP",
} as const;
