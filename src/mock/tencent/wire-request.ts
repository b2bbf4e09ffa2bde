import type { Language } from "./language.ts";
import { isJsonObject, type JsonObject, unflatten } from "./parameters.ts";
import type { WireError } from "./wire-error.ts";

/** What of a request its signature covers, and what it claims (tencent.md §1.1). */
export interface Signed {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  /** Flat parameters of the form variant, which signature v1 covers; null for JSON. */
  readonly form: ReadonlyMap<string, string> | null;
}

/** A request, understood as far as its outer form goes. */
export interface WireRequest {
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly language: Language;
  /** Service named by the host or the credential scope, if either names one. */
  readonly service: string | null;
  readonly params: JsonObject;
  /** Every value is text (form and GET variants). */
  readonly textual: boolean;
  readonly signed: Signed;
}

/** 10 MB, the documented limit of a request with signature v3. */
const MAX_BODY = 10 * 1024 * 1024;

const commonNames: ReadonlySet<string> = new Set([
  "Action",
  "Region",
  "Timestamp",
  "Nonce",
  "SecretId",
  "Signature",
  "SignatureMethod",
  "Version",
  "Token",
  "Language",
  "RequestClient",
]);

/** Reads a request in either of the two variants: JSON body, or a form in body or query. */
export async function readWireRequest(
  request: Request,
): Promise<
  { readonly wire: WireRequest } | { readonly error: WireError; readonly wire: WireRequest }
> {
  const url = new URL(request.url);
  const { headers, method } = request;
  const body = method === "GET" ? "" : await request.text();
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const isForm = method === "GET" || type === "application/x-www-form-urlencoded";
  const form = isForm ? new Map(new URLSearchParams(method === "GET" ? url.search : body)) : null;
  const common = (header: string, name: string): string =>
    headers.get(header) ?? form?.get(name) ?? "";

  const wire: Omit<WireRequest, "params"> = {
    action: common("x-tc-action", "Action"),
    version: common("x-tc-version", "Version"),
    region: common("x-tc-region", "Region"),
    language: common("x-tc-language", "Language") === "zh-CN" ? "zh-CN" : "en-US",
    service: serviceOfHost(url.hostname) ?? serviceOfScope(headers.get("authorization")),
    textual: isForm,
    signed: { method, url, headers, body, form },
  };
  const bad = (error: WireError) => ({ error, wire: { ...wire, params: {} } });

  if (method !== "GET" && method !== "POST")
    return bad({ code: "UnsupportedProtocol", value: method });
  if (body.length > MAX_BODY) return bad({ code: "RequestSizeLimitExceeded" });
  if (form) {
    // With headers present, the parameters named like common ones are the action's own.
    const own = headers.has("x-tc-action")
      ? form
      : [...form].filter(([name]) => !commonNames.has(name));
    return { wire: { ...wire, params: unflatten(own) } };
  }
  if (type !== "application/json") {
    return bad({ code: "UnsupportedProtocol", value: type || "no content type" });
  }
  const params = parseJson(body);
  if (!isJsonObject(params)) return bad({ code: "InvalidRequest" });
  return { wire: { ...wire, params } };
}

function parseJson(body: string): unknown {
  if (body === "") return {};
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `cvm.tencentcloudapi.com`, `cvm.ap-guangzhou.tencentcloudapi.com`, `cvm.intl.…` name cvm. */
function serviceOfHost(host: string): string | null {
  return host.endsWith(".tencentcloudapi.com") ? (host.split(".")[0] ?? null) : null;
}

/** The service in a credential scope. An address as endpoint leaves its first part there: no name. */
function serviceOfScope(authorization: string | null): string | null {
  const service = /Credential=[^/]+\/[^/]+\/([^/]+)\/tc3_request/.exec(authorization ?? "")?.[1];
  return service !== undefined && /^[a-z][a-z0-9]*$/.test(service) && service !== "localhost"
    ? service
    : null;
}
