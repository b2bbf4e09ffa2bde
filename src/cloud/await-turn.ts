import { CloudError } from "./cloud-error.ts";
import type { Pace } from "./pace.ts";

/** Waits for the pace; an abort meanwhile is a request that never left. */
export async function awaitTurn(pace: Pace, action: string, signal?: AbortSignal): Promise<void> {
  try {
    await pace.turn(signal);
  } catch (cause) {
    const message = "Aborted before sending";
    throw new CloudError(
      { kind: "not-sent", action, code: null, message, requestId: null, httpStatus: null },
      { cause },
    );
  }
}
