/** One request and its answer, or a {@link CloudError} that says how far it came. */
import { CloudError, type CloudErrorKind } from "./cloud-error.ts";

/** How long an answer may take, in milliseconds. A write is given longer: giving up early only makes its outcome unknown. */
export const TIMEOUT = { read: 15_000, write: 30_000 } as const;

interface Request {
  readonly endpoint: string;
  /** What is asked for, to be named in errors. */
  readonly action: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

export interface JsonRequest extends Request {
  readonly body: object;
}

/** A form, whose answer the caller reads: it may come in more than one format. */
export interface FormRequest extends Request {
  readonly fields: URLSearchParams;
}

export interface TextAnswer {
  readonly status: number;
  readonly text: string;
}

export interface JsonAnswer {
  readonly status: number;
  readonly json: unknown;
}

export interface Transport {
  /** Posts once, and never again: whether to repeat is for the caller to know. */
  post(request: JsonRequest): Promise<JsonAnswer>;
  /** The same with a form. */
  postForm(request: FormRequest): Promise<TextAnswer>;
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
  /** Sends once and reads the answer to its end. */
  async function exchange(
    request: Request,
    contentType: string,
    body: string,
  ): Promise<TextAnswer> {
    const { action, signal } = request;
    const fail = failureOf(action);
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
        headers: { "Content-Type": contentType, ...request.headers },
        body,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        // An answer out of a cache would be no reading of the cloud.
        cache: "no-store",
      });
    } catch (cause) {
      // A browser does not say whether a failed request had left: it has to be assumed.
      throw fail("no-answer", seen(cause), null, cause);
    }
    try {
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      throw fail("no-answer", seen(cause), response.status, cause);
    }
  }

  return {
    async post(request) {
      const { status, text } = await exchange(
        request,
        "application/json",
        JSON.stringify(request.body),
      );
      const json = parse(text);
      // What is in the body counts, not what the header calls it: gateways get the header wrong.
      if (json !== undefined) return { status, json };
      throw failureWithoutBody(request.action, status, text);
    },
    postForm: (request) =>
      exchange(request, "application/x-www-form-urlencoded", request.fields.toString()),
  };
}

function failureOf(action: string) {
  return (kind: CloudErrorKind, message: string, httpStatus: number | null, cause?: unknown) =>
    new CloudError({ kind, action, code: null, message, requestId: null, httpStatus }, { cause });
}

/** The failure that an HTTP status tells of when the body is not the cloud's. */
export function failureWithoutBody(
  action: string,
  httpStatus: number,
  text: string,
  requestId: string | null = null,
): CloudError {
  const { kind, message } = meaningOf(httpStatus, text);
  return new CloudError({ kind, action, code: null, message, requestId, httpStatus });
}

function meaningOf(status: number, text: string): { kind: CloudErrorKind; message: string } {
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
