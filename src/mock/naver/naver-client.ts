import type { TestCloud } from "../node.ts";

/** Where a test's NAVER requests go. */
export type Path = `/vserver/v2/${string}` | `/server/v2/${string}`;

/** Sends one request to a test's cloud: parameters by query, or by form when the method is POST. */
export async function askNaver(
  cloud: TestCloud,
  path: Path,
  params: Readonly<Record<string, string>> = {},
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const url = new URL(`naver${path}`, cloud.endpoint);
  if (method !== "POST") {
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    return cloud.fetch(url, { method, headers });
  }
  return cloud.fetch(url, { method, headers, body: new URLSearchParams(params) });
}
