import type { Delivery } from "./delivery.ts";
import { isAnswered } from "./entrance.ts";

/**
 * A `fetch` that answers one endpoint, and what lies below it, itself and passes everything else
 * on. It behaves as the network does: it can be aborted, a broken connection is a TypeError,
 * silence lasts.
 */
export function fetchThrough(
  endpoint: string,
  answerRequest: (request: Request) => Promise<Delivery>,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!isAnswered(new URL(request.url), endpoint)) return globalThis.fetch(request);
    // The caller's own: that of a request nobody holds any more may be collected unheard.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : request.signal);
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    const delivery = await Promise.race([answerRequest(request), aborted]);
    if (delivery.kind === "response") return delivery.response;
    if (delivery.kind === "broken") throw new TypeError("Failed to fetch");
    return aborted;
  };
}
