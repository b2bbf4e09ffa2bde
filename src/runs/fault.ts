import { CloudError } from "../cloud/cloud-error.ts";
import type { Fault } from "./run.ts";

/** An error as a run keeps it. What is no {@link CloudError} says nothing about how far a request came. */
export function faultOf(error: unknown, action: string): Fault {
  if (error instanceof CloudError) {
    const { kind, code, message, requestId, httpStatus, culprits } = error;
    return { kind, action: error.action, code, message, requestId, httpStatus, culprits };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "no-answer", action, code: null, message, requestId: null, httpStatus: null };
}
