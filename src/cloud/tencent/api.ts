/** One call of API 3.0 (`tencent.md §1`): headers, envelope, and what an error code amounts to. */
import { awaitTurn } from "../await-turn.ts";
import { CloudError, type CloudErrorKind } from "../cloud-error.ts";
import type { Pace } from "../pace.ts";
import { failureWithoutBody, type JsonAnswer, TIMEOUT, type Transport } from "../transport.ts";
import { asRecord, asText, type Loose } from "./loose.ts";
import { culpritsOf } from "./refusals.ts";

/** Versions of the services the console asks (`tencent.md §1.1`); version and action name one. */
export const VERSIONS = {
  cvm: "2017-03-12",
  clb: "2018-03-17",
  as: "2018-04-19",
  tag: "2018-08-13",
  billing: "2018-07-09",
  // No service of the API: what the console adds to it, where whoever stands at the endpoint answers it.
  extension: "2026-11-01",
} as const;

export interface Call {
  readonly action: string;
  /** The CVM itself when not said. */
  readonly service?: keyof typeof VERSIONS;
  /** Null for actions that belong to no region. */
  readonly region: string | null;
  readonly parameters: object;
  /** A write changes something; its outcome counts even when no answer comes. */
  readonly effect: "read" | "write";
  readonly signal?: AbortSignal | undefined;
}

export interface Api {
  /** The fields of a successful answer, with its request id. */
  call<Fields>(call: Call): Promise<Loose<Fields> & { readonly RequestId: string }>;
  /** The error for an answer that is a success but not of the shape that was promised. */
  malformed(action: string, requestId: string, what: string): CloudError;
}

export interface ApiOptions {
  readonly endpoint: string;
  readonly transport: Transport;
  /** The language names and messages should come in, as a BCP 47 tag; asked at every call. */
  readonly language: () => string;
  /** Reads wait for their turn here; the pace of writes belongs to whoever sends them. */
  readonly pace: Pace;
}

interface Envelope {
  readonly Response: unknown;
}
interface Answer {
  readonly Error: unknown;
  readonly RequestId: unknown;
}
interface WireError {
  readonly Code: unknown;
  readonly Message: unknown;
}

export function createApi({ endpoint, transport, language, pace }: ApiOptions): Api {
  return {
    async call<Fields>({ action, service = "cvm", region, parameters, effect, signal }: Call) {
      if (effect === "read") await awaitTurn(pace, action, signal);
      const answer = await transport.post({
        endpoint,
        action,
        headers: {
          "X-TC-Action": action,
          "X-TC-Version": VERSIONS[service],
          "X-TC-Timestamp": String(Math.floor(Date.now() / 1000)),
          // The API speaks these two only (`tencent.md §1.1`).
          "X-TC-Language": language().startsWith("zh") ? "zh-CN" : "en-US",
          ...(region === null ? {} : { "X-TC-Region": region }),
        },
        body: parameters,
        timeout: TIMEOUT[effect],
        signal,
      });
      const response = openEnvelope(action, answer);
      const RequestId = asText(response.RequestId);
      // A success that cannot be told from somebody else's JSON is no proof that a write was taken.
      if (effect === "write" && RequestId === "")
        throw malformed(action, "", "it has no request id");
      return { ...(response as Loose<Fields>), RequestId };
    },
    malformed,
  };
}

function openEnvelope(action: string, { status, json }: JsonAnswer): Loose<Answer> {
  const response = asRecord<Answer>(asRecord<Envelope>(json)?.Response);
  const error = asRecord<WireError>(response?.Error);
  const code = asText(error?.Code);
  if (response && code !== "") {
    const kind = kindOfCode(code);
    const message = asText(error?.Message) || code;
    throw new CloudError({
      kind,
      action,
      code,
      message,
      requestId: asText(response.RequestId) || null,
      httpStatus: status,
      culprits: kind === "refused" ? culpritsOf(action, code, message) : null,
    });
  }
  if (status >= 400) {
    throw failureWithoutBody(action, status, "", asText(response?.RequestId) || null);
  }
  if (!response || response.Error !== undefined) {
    throw malformed(action, asText(response?.RequestId), "it has no Response");
  }
  return response;
}

/** Codes that say the cloud itself failed; everything else is a refusal or a limit. */
const INTERNAL = ["InternalServerError", "InternalError", "ServiceUnavailable"];

function kindOfCode(code: string): CloudErrorKind {
  const family = code.split(".", 1)[0] ?? code;
  if (family === "RequestLimitExceeded") return "throttled";
  return INTERNAL.includes(family) ? "internal" : "refused";
}

function malformed(action: string, requestId: string, what: string): CloudError {
  return new CloudError({
    kind: "malformed",
    action,
    code: null,
    message: `The answer is not what ${action} promises: ${what}`,
    requestId: requestId || null,
    httpStatus: 200,
  });
}
