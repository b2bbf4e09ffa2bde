import { stopAllowance } from "./allowance.ts";
import type { NaverServers } from "./naver-servers.ts";
import type { ServerDueKind } from "./opening.ts";
import type { ServerRecord } from "./server-record.ts";

type Transition = (servers: NaverServers, record: ServerRecord) => void;

/** What each thing that happens by itself does to its server. */
export const serverTransitions: { readonly [K in ServerDueKind]: Transition } = {
  "booting-begun": (servers, record) => {
    record.status = "CREAT";
    record.operation = "START";
    servers.plan(record, "started", "start");
  },
  started: comeUp,
  rebooted: comeUp,
  repaired: comeUp,
  "start-failed": (_servers, record) => settle(record, "ST_FL"),
  stopped: (servers, record) => {
    settle(record, "NSTOP");
    record.stoppedAt = servers.now;
    planReturn(servers, record);
  },
  "stop-failed": (_servers, record) => settle(record, "SD_FL"),
  "reboot-failed": (_servers, record) => settle(record, "RS_FL"),
  released: (servers, record) => servers.remove(record.index),
  "spec-changed": (servers, record) => {
    record.product = record.next ?? record.product;
    record.next = null;
    settle(record, record.status);
    // The stop goes on, and with it what is left of its allowance.
    planReturn(servers, record);
  },
  "operation-done": (servers, record) => {
    settle(record, record.status);
    planReturn(servers, record);
  },
  "allowance-exhausted": (servers, record) => {
    record.turn++;
    record.operation = "TERMT";
    servers.plan(record, "released", "termination");
  },
};

function comeUp(servers: NaverServers, record: ServerRecord): void {
  settle(record, "RUN");
  record.bootedAt = servers.now;
  if (record.stoppedAt !== null) record.stoppedBefore += servers.now - record.stoppedAt;
  record.stoppedAt = null;
}

function settle(record: ServerRecord, status: ServerRecord["status"]): void {
  record.status = status;
  record.operation = "NULL";
}

/** Plans the return of a server that is left stopped for too long. */
function planReturn(servers: NaverServers, record: ServerRecord): void {
  const { endsAt } = stopAllowance(record);
  if (endsAt !== null) servers.planAt(record, "allowance-exhausted", endsAt);
}
