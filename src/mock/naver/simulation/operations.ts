import type { ServerCall, ServerCallName, ServerCallParams, ServerRefusal } from "./calls.ts";
import { canBecome, productOf } from "./catalogue.ts";
import type { ServerOperation } from "./codes.ts";
import { judge } from "./judge.ts";
import type { NaverServers } from "./naver-servers.ts";
import type { ServerRecord } from "./server-record.ts";

/** What a call came to: whom it touched, in the order named, and why not all of them. */
interface Performance {
  readonly touched: readonly number[];
  readonly refusal: ServerRefusal | null;
}

/**
 * Carries out a call. A number that is none refuses the whole call. After that each server of a
 * batch is judged for itself: the good ones begin, and if there are bad ones besides, the answer
 * is 22001 without their names (README, "Batches"). When none begins, it is the first one's code.
 */
export function performServerCall(servers: NaverServers, call: ServerCall): Performance {
  const { action, platform, region, params } = call;
  const found: number[] = [];
  for (const no of params.numbers) {
    const index = servers.find(platform, region, no);
    if (index === undefined) {
      const code = action === "terminateServerInstances" ? "10713" : "24120";
      return { touched: [], refusal: { code, value: no } };
    }
    found.push(index);
  }
  const refusals = found.map((index) => {
    const record = servers.read(index);
    return judge(action, record) ?? judgeParams(servers, call, record);
  });
  const touched = found.filter((_, n) => refusals[n] === null);
  for (const index of touched) begin(servers, call, servers.edit(index));
  const first = refusals.find((refusal) => refusal !== null);
  if (!first) return { touched, refusal: null };
  if (touched.length === 0) return { touched, refusal: first };
  const failed = found.length - touched.length;
  return { touched, refusal: { code: "22001", batch: { servers: found.length, failed } } };
}

/** Refusals that depend on what is asked for, of calls that take a single server. */
function judgeParams(
  servers: NaverServers,
  call: ServerCall,
  record: ServerRecord,
): ServerRefusal | null {
  if (call.action === "changeServerInstanceSpec") {
    const product = productOf(call.platform, call.params.product);
    if (product && product.productCode === record.product.productCode) return { code: "10503" };
    if (product && canBecome(record.product, product)) return null;
    return { code: call.platform === "vpc" ? "1401" : "10712" };
  }
  if (call.action === "changeServerInstanceName") {
    const { name } = call.params;
    const taken = servers
      .indices(call.platform, record.region)
      .some((index) => index !== record.index && servers.read(index).name === name);
    return taken ? { code: "10300" } : null;
  }
  if (call.action === "interruptServerInstance" && !canBeInterrupted(record)) {
    return { code: "25041" };
  }
  return null;
}

/** XEN interrupts Windows only, KVM Linux as well (naver.md §2.1). */
function canBeInterrupted({ product, image }: ServerRecord): boolean {
  return product.hypervisor === "KVM" || image.platformType.startsWith("WND");
}

type Beginning<A extends ServerCallName> = (
  servers: NaverServers,
  record: ServerRecord,
  params: ServerCallParams[A],
) => void;

const beginnings: { readonly [A in ServerCallName]: Beginning<A> } = {
  startServerInstances(servers, record) {
    turn(record, "START");
    const fails = record.conditions.includes("does-not-start");
    if (fails) servers.plan(record, "start-failed", "startFailure");
    else servers.plan(record, "started", "start");
  },
  stopServerInstances(servers, record) {
    turn(record, "SHTDN");
    if (hangs(servers, record)) servers.planAt(record, "stop-failed", hungUntil(servers));
    else servers.plan(record, "stopped", "stop");
  },
  rebootServerInstances(servers, record) {
    turn(record, "RESTA");
    if (hangs(servers, record)) servers.planAt(record, "reboot-failed", hungUntil(servers));
    else servers.plan(record, "rebooted", "reboot");
  },
  terminateServerInstances(servers, record) {
    turn(record, "TERMT");
    servers.plan(record, "released", "termination");
  },
  changeServerInstanceSpec(servers, record, { product }) {
    turn(record, "CHNG");
    record.next = productOf(record.platform, product) ?? null;
    servers.plan(record, "spec-changed", "specChange");
  },
  setProtectServerTermination(_servers, record, { protect }) {
    record.protected = protect;
  },
  changeServerInstanceName(_servers, record, { name }) {
    record.name = name;
  },
  interruptServerInstance() {
    // The guest writes a dump of its memory and goes on as it is told to: nothing shows outside.
  },
};

function begin<A extends ServerCallName>(
  servers: NaverServers,
  call: { readonly action: A; readonly params: ServerCallParams[A] },
  record: ServerRecord,
): void {
  const beginning: Beginning<A> = beginnings[call.action];
  beginning(servers, record, call.params);
}

function turn(record: ServerRecord, operation: ServerOperation): void {
  record.turn++;
  record.operation = operation;
}

function hangs(servers: NaverServers, record: ServerRecord): boolean {
  return servers.guestsHang || record.conditions.includes("hangs");
}

function hungUntil(servers: NaverServers): number {
  return servers.now + servers.opening.hangMs;
}
