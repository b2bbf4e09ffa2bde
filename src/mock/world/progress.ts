import type { InstanceState } from "./cvm-instance.ts";
import type { Failure, InstanceRecord, OngoingOperation } from "./record.ts";

/** Marks the beginning of an operation: what DescribeInstances shows from now on. */
export function beginOperation(
  record: InstanceRecord,
  requestId: string,
  operation: Omit<OngoingOperation, "number">,
): void {
  record.operations++;
  record.operation = { ...operation, number: record.operations };
  record.failure = null;
  record.wire.LatestOperation = operation.action;
  record.wire.LatestOperationState = "OPERATING";
  record.wire.LatestOperationRequestId = requestId;
}

/** Marks the end of an operation that did what it should. */
export function succeed(record: InstanceRecord, state: InstanceState): void {
  record.operation = null;
  record.wire.InstanceState = state;
  record.wire.LatestOperationState = "SUCCESS";
}

/** Marks the end of an operation that did not; the instance is as it was before. */
export function fail(record: InstanceRecord, state: InstanceState, failure: Failure): void {
  record.operation = null;
  record.failure = failure;
  record.wire.InstanceState = state;
  record.wire.LatestOperationState = "FAILED";
}
