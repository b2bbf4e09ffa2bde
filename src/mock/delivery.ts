import type { FaultKind } from "./faults.ts";

/** What comes back over the wire: an answer, a broken connection, or nothing at all. */
export type Delivery =
  | { readonly kind: "response"; readonly response: Response }
  | { readonly kind: "broken" }
  | { readonly kind: "silence" };

const JSON_TYPE = "application/json";

/** A text as the whole of an answer. */
export function deliver(text: string, status = 200, type = JSON_TYPE): Delivery {
  const headers = { "content-type": type };
  return { kind: "response", response: new Response(text, { status, headers }) };
}

/** What a fault leaves of the answer that would have been given, or would have been lost. */
export function spoil(
  fault: Extract<FaultKind, string>,
  text: string,
  status = 200,
  type = JSON_TYPE,
): Delivery {
  switch (fault) {
    case "timeout":
      return { kind: "silence" };
    case "connection":
      return { kind: "broken" };
    case "http-500":
      return deliver(page("500 Internal Server Error"), 500, "text/html");
    case "http-502":
      return deliver(page("502 Bad Gateway"), 502, "text/html");
    case "http-429":
      return deliver(page("429 Too Many Requests"), 429, "text/html");
    case "html":
      return deliver(page("Sign in to the network"), 200, "text/html");
    case "truncated":
      return deliver(text.slice(0, Math.ceil(text.length / 2)), status, type);
    case "wrong-content-type":
      return deliver(text, status, "text/plain");
  }
}

const page = (title: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
