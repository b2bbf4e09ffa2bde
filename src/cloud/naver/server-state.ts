/** What status and operation of a server amount to (`naver.md §10.2`): the operation decides first. */
import type { InstanceState, Operation, OperationName } from "../../instance/instance.ts";

export interface DerivedState {
  readonly state: InstanceState;
  /** As the wire says it, both codes where both matter. */
  readonly rawState: string;
  /** Null when nothing is under way and nothing has failed. */
  readonly operation: Operation | null;
}

/** The operation that is none; a word on the wire, not an absence. */
const NONE = "NULL";

/** The status of a server that is not there any more, though a list may still hold it. */
export const TERMINATED = "TERMT";

const WHILE_OPERATING: ReadonlyMap<string, readonly [InstanceState, OperationName]> = new Map([
  ["TERMT", ["terminating", "terminate"]],
  ["HSHTD", ["force-stopping", "stop"]],
  ["SHTDN", ["stopping", "stop"]],
  ["HREST", ["force-restarting", "restart"]],
  ["RESTA", ["restarting", "restart"]],
  ["START", ["starting", "start"]],
  ["CREAT", ["creating", "create"]],
  ["CHNG", ["resizing", "resize"]],
  ["COPY", ["imaging", "image"]],
  ["SETUP", ["configuring", "configure"]],
  ["MIGRA", ["migrating", "migrate"]],
]);

const AT_REST: ReadonlyMap<string, InstanceState> = new Map([
  ["INIT", "creating"],
  ["CREAT", "creating"],
  ["RUN", "running"],
  ["NSTOP", "stopped"],
  ["FSTOP", "repairing"],
  ["ST_FL", "start-failed"],
  ["SD_FL", "stop-failed"],
  ["RS_FL", "restart-failed"],
]);

/** A failure is a state here: the operation that failed is gone from the record. */
const FAILED: ReadonlyMap<string, OperationName> = new Map([
  ["ST_FL", "start"],
  ["SD_FL", "stop"],
  ["RS_FL", "restart"],
]);

/** Every state that a server can be in. */
export const STATES: readonly InstanceState[] = [
  ...new Set([...AT_REST.values(), ...[...WHILE_OPERATING.values()].map(([state]) => state)]),
];

export function deriveState(status: string, operation: string): DerivedState {
  if (operation !== NONE && operation !== "") {
    const [state, name] = WHILE_OPERATING.get(operation) ?? ["unknown", "other"];
    // A server that is made boots for the first time.
    const first = operation === "START" && (status === "INIT" || status === "CREAT");
    return {
      state: first ? "creating" : state,
      rawState: `${status}/${operation}`,
      operation: {
        name,
        raw: operation,
        phase: "operating",
        requestId: null,
        error: null,
      },
    };
  }
  const failed = FAILED.get(status);
  return {
    state: AT_REST.get(status) ?? "unknown",
    rawState: status,
    operation: failed
      ? { name: failed, raw: status, phase: "failed", requestId: null, error: null }
      : null,
  };
}
