import type { ServerType } from "../simulation/catalogue.ts";
import type { Platform, ServerOperation, ServerStatus } from "../simulation/codes.ts";
import type { PlatformType } from "../simulation/images.ts";
import type { WireFields } from "./wire-value.ts";

/** A code with its English name, which no client should build on (naver.md §3.1). */
export function commonCode(code: string, codeName: string): WireFields {
  return { code, codeName };
}

/** The platforms write the same names differently, as the documents' examples do. */
const statusNames: { readonly [S in ServerStatus]: readonly [classic: string, vpc: string] } = {
  INIT: ["Server init state", "Server INIT State"],
  CREAT: ["Server Created State", "Server CREATED State"],
  RUN: ["Server run state", "Server RUN State"],
  NSTOP: ["Server normal stopped state", "Server NORMAL STOPPED State"],
  TERMT: ["Server terminated state", "Server TERMINATED State"],
  FSTOP: ["Server failure stopped state", "Server FAILURE STOPPED State"],
  SD_FL: ["Server shutdown failure state", "Server SHUTDOWN FAIL State"],
  RS_FL: ["Server restart failure state", "Server RESTART FAIL State"],
  ST_FL: ["Server start failure state", "Server START FAIL State"],
};

const operationNames: { readonly [O in ServerOperation]: string } = {
  START: "Server START OP",
  SHTDN: "Server SHUTDOWN OP",
  RESTA: "Server RESTART OP",
  TERMT: "Server TERMINATE OP",
  NULL: "Server NULL OP",
  MIGRA: "Server MIGRATION OP",
  COPY: "Server COPY OP",
  SETUP: "Server SETUP OP",
  HREST: "Server HARD RESTART OP",
  HSHTD: "Server HARD SHUTDOWN OP",
  CHNG: "Server SPEC CHANGE OP",
  CREAT: "Server CREATE OP",
};

const typeNames: { readonly [T in ServerType]: string } = {
  MICRO: "Micro Server",
  COMPT: "Compact",
  STAND: "Standard",
  HICPU: "High CPU",
  HIMEM: "High Memory",
  GPU: "GPU",
  VDS: "Virtual Dedicated Server",
  LDISK: "Local Disk",
};

const platformTypeNames: { readonly [T in PlatformType]: string } = {
  LNX64: "Linux 64 Bit",
  WND64: "Windows 64 Bit",
  UBS64: "Ubuntu Server 64 Bit",
};

export function statusCode(status: ServerStatus, platform: Platform): WireFields {
  return commonCode(status, statusNames[status][platform === "classic" ? 0 : 1]);
}

export function operationCode(operation: ServerOperation): WireFields {
  return commonCode(operation, operationNames[operation]);
}

export function typeCode(type: ServerType): WireFields {
  return commonCode(type, typeNames[type]);
}

export function platformTypeCode(type: PlatformType): WireFields {
  return commonCode(type, platformTypeNames[type]);
}

export function diskTypeCode(local: boolean): WireFields {
  return local ? commonCode("LOCAL", "Local Storage") : commonCode("NET", "Network Storage");
}

const whileUnderWay: { readonly [O in Exclude<ServerOperation, "NULL">]: string } = {
  START: "booting",
  SHTDN: "shutting down",
  RESTA: "rebooting",
  TERMT: "terminating",
  MIGRA: "migrating",
  COPY: "copying",
  SETUP: "setting up",
  HREST: "hard rebooting",
  HSHTD: "hard shutting down",
  CHNG: "changingSpec",
  CREAT: "creating",
};

const atRest: { readonly [S in ServerStatus]: string } = {
  INIT: "init",
  CREAT: "creating",
  RUN: "running",
  NSTOP: "stopped",
  TERMT: "terminated",
  FSTOP: "repairing",
  SD_FL: "shutdown_failed",
  RS_FL: "reboot_failed",
  ST_FL: "start_failed",
};

/** `serverInstanceStatusName`: status and operation in one word (naver.md §3.5). */
export function statusName(status: ServerStatus, operation: ServerOperation): string {
  return operation === "NULL" ? atRest[status] : whileUnderWay[operation];
}
