import type { Platform } from "../simulation/codes.ts";

/** A request, understood as far as its outer form goes. */
export interface NaverRequest {
  /** Null when the path leads to neither of them. */
  readonly platform: Platform | null;
  readonly action: string;
  /** Of query and form body; what a list's items are called is for `ParameterReader`. */
  readonly params: ReadonlyMap<string, string>;
  readonly format: "xml" | "json";
  readonly method: string;
  readonly headers: Headers;
  /** Path and query as they are signed: from the platform's part on, as sent. */
  readonly signedPath: string;
  /** Too large for the gateway. */
  readonly oversized: boolean;
  /** Not what the gateway takes: a wrong method, a body that is no form. */
  readonly malformed: boolean;
}

/** Where the platforms' actions lie (naver.md §1). */
const platforms: Readonly<Record<string, Platform>> = {
  "/vserver/v2/": "vpc",
  "/server/v2/": "classic",
};

/** What a gateway takes; no source has numbers, these are those of common gateways. */
const MAX_QUERY = 8 * 1024;
const MAX_BODY = 1024 * 1024;
const FORM = "application/x-www-form-urlencoded";

/** Reads a request whose path begins with `base`: parameters come by query, by form, or by both. */
export async function readNaverRequest(request: Request, base: string): Promise<NaverRequest> {
  const url = new URL(request.url);
  const { headers, method } = request;
  const path = url.pathname.slice(base.replace(/\/$/, "").length);
  const prefix = Object.keys(platforms).find((known) => path.startsWith(known));
  const body = method === "GET" || method === "HEAD" ? "" : await request.text();
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const params = new Map([
    ...new URLSearchParams(url.search),
    ...(type === FORM ? new URLSearchParams(body) : []),
  ]);
  return {
    platform: prefix === undefined ? null : (platforms[prefix] ?? null),
    action: prefix === undefined ? path.slice(1) : path.slice(prefix.length),
    params,
    format: params.get("responseFormatType")?.toLowerCase() === "json" ? "json" : "xml",
    method,
    headers,
    signedPath: path + url.search,
    oversized: url.search.length > MAX_QUERY || body.length > MAX_BODY,
    malformed: (method !== "GET" && method !== "POST") || (body !== "" && type !== FORM),
  };
}

/** The servers a request names, whichever parameter it names them by. */
export function numbersIn(params: ReadonlyMap<string, string>): string[] {
  return [...params].flatMap(([name, value]) =>
    name === "serverInstanceNo" || /^serverInstanceNoList\.\d+$/.test(name) ? [value] : [],
  );
}
