/** One JSON request and its answer, or a {@link CloudError} that says how far it came. */
import { CloudError, type CloudErrorKind } from "./cloud-error.ts";

/** How long an answer may take, in milliseconds. A write is given longer: giving up early only makes its outcome unknown. */
export const TIMEOUT = { read: 15_000, write: 30_000 } as const;

export interface JsonRequest {
  readonly endpoint: string;
  /** What is asked for, to be named in errors. */
  readonly action: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

export interface JsonAnswer {
  readonly status: number;
  readonly json: unknown;
}

export interface Transport {
  /** Posts once, and never again: whether to repeat is for the caller to know. */
  post(request: JsonRequest): Promise<JsonAnswer>;
}

export interface TransportOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Whether the machine believes it has a network. */
  readonly isOnline?: () => boolean;
}

export function createTransport({
  fetch,
  isOnline = browserIsOnline,
}: TransportOptions): Transport {
  return {
    async post(request) {
      const { action, signal } = request;
      const fail = (
        kind: CloudErrorKind,
        message: string,
        status: number | null,
        cause?: unknown,
      ) =>
        new CloudError(
          { kind, action, code: null, message, requestId: null, httpStatus: status },
          { cause },
        );

      if (signal?.aborted) throw fail("not-sent", "Aborted before sending", null, signal.reason);
      if (!isOnline()) throw fail("not-sent", "Offline", null);

      const timeout = AbortSignal.timeout(request.timeout);
      const seen = (cause: unknown) => {
        if (signal?.aborted) return "Aborted while waiting for the answer";
        if (timeout.aborted) return `No answer within ${request.timeout / 1000} s`;
        return cause instanceof Error ? cause.message : "The connection was lost";
      };

      let response: Response;
      try {
        response = await fetch(request.endpoint, {
          method: "POST",
          headers: { "Content-Type": "application/json", ...request.headers },
          body: JSON.stringify(request.body),
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          // An answer out of a cache would be no reading of the cloud.
          cache: "no-store",
        });
      } catch (cause) {
        // A browser does not say whether a failed request had left: it has to be assumed.
        throw fail("no-answer", seen(cause), null, cause);
      }

      let text: string;
      try {
        text = await response.text();
      } catch (cause) {
        throw fail("no-answer", seen(cause), response.status, cause);
      }
      const json = parse(text);
      // What is in the body counts, not what the header calls it: gateways get the header wrong.
      if (json !== undefined) return { status: response.status, json };
      const { kind, message } = withoutJson(response.status, text);
      throw fail(kind, message, response.status);
    },
  };
}

/** What an HTTP status says when the body is not the cloud's. */
export function withoutJson(
  status: number,
  text: string,
): { kind: CloudErrorKind; message: string } {
  if (status === 429) return { kind: "throttled", message: "HTTP 429" };
  if (status === 408 || status >= 500) return { kind: "no-answer", message: `HTTP ${status}` };
  // Something in between refused it, and by HTTP's own meaning did not pass it on.
  if (status >= 400) return { kind: "refused", message: `HTTP ${status}` };
  const what = /^\s*<(!doctype|html)/i.test(text) ? "a web page" : "no valid JSON";
  return { kind: "malformed", message: `The answer is ${what} (HTTP ${status})` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function browserIsOnline(): boolean {
  return typeof navigator === "undefined" || navigator.onLine !== false;
}
