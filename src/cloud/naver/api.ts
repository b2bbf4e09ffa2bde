/** One call of the API (`naver.md §4, §5`): a form, one of two formats, one of two kinds of error. */
import { awaitTurn } from "../await-turn.ts";
import { CloudError } from "../cloud-error.ts";
import type { Pace } from "../pace.ts";
import { failureWithoutBody, type TextAnswer, TIMEOUT, type Transport } from "../transport.ts";
import { PATHS, type Platform } from "./platform.ts";
import { culpritsOf, kindOfRefusal } from "./refusals.ts";
import { asRecord, asText, parseAnswer, type WireFormat, type WireRecord } from "./wire-tree.ts";

export interface Call {
  readonly platform: Platform;
  readonly action: string;
  /** Lists become `name.1`, `name.2`; what is null is left out. */
  readonly parameters: Readonly<Record<string, string | readonly string[] | null>>;
  /** A write changes something; its outcome counts even when no answer comes. */
  readonly effect: "read" | "write";
  readonly signal?: AbortSignal | undefined;
}

export interface Api {
  /** What stands below `<action>Response`, with its request id; empty where the API gave none. */
  call(call: Call): Promise<{ readonly fields: WireRecord; readonly requestId: string }>;
  /** The error for an answer that is a success but not of the shape that was promised. */
  malformed(action: string, requestId: string, what: string): CloudError;
}

export interface ApiOptions {
  /** The base address, with a slash at its end. */
  readonly endpoint: string;
  readonly transport: Transport;
  readonly format: WireFormat;
  /** Reads wait for their turn here; the pace of writes belongs to whoever sends them. */
  readonly pace: Pace;
}

export function createApi({ endpoint, transport, format, pace }: ApiOptions): Api {
  return {
    async call({ platform, action, parameters, effect, signal }) {
      if (effect === "read") await awaitTurn(pace, action, signal);
      const answer = await transport.postForm({
        // Never a GET, although the API would take one: addresses are kept in logs and asked again.
        endpoint: `${endpoint}${PATHS[platform]}/${action}`,
        action,
        headers: {},
        fields: formOf(parameters, format),
        timeout: TIMEOUT[effect],
        signal,
      });
      return openEnvelope(action, answer);
    },
    malformed,
  };
}

function formOf(parameters: Call["parameters"], format: WireFormat): URLSearchParams {
  const fields = new URLSearchParams({ responseFormatType: format });
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === "string") fields.set(name, value);
    else value?.forEach((item, index) => void fields.set(`${name}.${index + 1}`, item));
  }
  return fields;
}

function openEnvelope(action: string, { status, text }: TextAnswer) {
  const tree = parseAnswer(text);
  if (!tree) {
    throw failureWithoutBody(action, status, text);
  }
  // The body counts, whatever the status: errors have come with 200 (`naver.md §4`).
  const refusal = refusalIn(tree, status);
  if (refusal) {
    const { code, message } = refusal;
    const kind = kindOfRefusal(refusal, status);
    throw new CloudError({
      kind,
      action,
      code,
      message: message || code,
      requestId: null,
      httpStatus: status,
      culprits: kind === "refused" ? culpritsOf(refusal, action) : null,
    });
  }
  if (status >= 400) {
    throw failureWithoutBody(action, status, text);
  }
  const fields = asRecord(tree[`${action}Response`]);
  if (!fields || asText(fields.returnCode) !== "0") {
    throw malformed(action, "", "it says neither success nor failure");
  }
  // One page of the documents spells it `requested`.
  return { fields, requestId: asText(fields.requestId) || asText(fields.requested) };
}

/** What an answer says against a call, and who said so. */
export interface Refusal {
  /** Of the gateway with the HTTP status before it, `401/210`: both number from one hundred up. */
  readonly code: string;
  readonly message: string;
  readonly from: "gateway" | "service";
}

function refusalIn(tree: WireRecord, status: number): Refusal | null {
  const gateway = asRecord(tree.error);
  if (gateway) {
    const message = [asText(gateway.message), asText(gateway.details)].filter(Boolean).join(" · ");
    return { code: `${status}/${asText(gateway.errorCode)}`, message, from: "gateway" };
  }
  // Some services leave the frame out, and some say *response* for *return*.
  for (const frame of [asRecord(tree.responseError), ...Object.values(tree).map(asRecord), tree]) {
    const code = asText(frame?.returnCode) || asText(frame?.responseCode);
    if (code === "" || code === "0") continue;
    const message = asText(frame?.returnMessage) || asText(frame?.responseMessage);
    return { code, message, from: "service" };
  }
  return null;
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
