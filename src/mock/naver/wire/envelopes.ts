import type { ServerRefusal } from "../simulation/calls.ts";
import { wireErrorOf } from "./messages.ts";
import type { WireFields } from "./wire-value.ts";
import { xmlOf } from "./xml.ts";

/** An answer before it is sent: its one root, and how it travels. */
export interface Envelope {
  readonly root: string;
  readonly fields: WireFields;
  readonly http: number;
}

/** What a call that was done is answered with: `<action>Response` (naver.md §4). */
export function successOf(action: string, requestId: string, fields: WireFields): Envelope {
  return {
    root: `${action}Response`,
    fields: { requestId, returnCode: "0", returnMessage: "success", ...fields },
    http: 200,
  };
}

/** The envelope of the service or the gateway's, which have nothing in common (naver.md §4). */
export function errorOf(refusal: ServerRefusal): Envelope {
  const { origin, http, code, message } = wireErrorOf(refusal);
  if (origin === "service") {
    return { root: "responseError", fields: { returnCode: code, returnMessage: message }, http };
  }
  return {
    root: "error",
    fields: { errorCode: code, message, details: refusal.value ?? "" },
    http,
  };
}

/** The envelope as text. */
export function textOf({ root, fields }: Envelope, format: "xml" | "json"): string {
  return format === "json" ? JSON.stringify({ [root]: fields }) : xmlOf(root, fields);
}

export const contentTypes = {
  xml: "text/xml;charset=UTF-8",
  json: "application/json;charset=UTF-8",
} as const;
