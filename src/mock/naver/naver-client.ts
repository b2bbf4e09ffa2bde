import type { TestCloud } from "../node.ts";

/** Where a test's NAVER requests go. */
export type Path = `/vserver/v2/${string}` | `/server/v2/${string}`;

/** How they get there. */
interface Manner {
  readonly method?: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request to a test's cloud: parameters by query, or by form when the method is POST. */
export async function askNaver(
  cloud: TestCloud,
  path: Path,
  params: Readonly<Record<string, string>> = {},
  { method = "GET", headers = {} }: Manner = {},
): Promise<Response> {
  const url = new URL(`naver${path}`, cloud.endpoint);
  if (method === "POST") {
    return cloud.fetch(url, { method, headers, body: new URLSearchParams(params) });
  }
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return cloud.fetch(url, { method, headers });
}

/** One server as JSON has it, as far as tests look. */
export interface ServerJson {
  readonly serverInstanceNo: string;
  readonly serverName: string;
  readonly serverInstanceStatus: { readonly code: string };
  readonly serverInstanceOperation: { readonly code: string };
  readonly serverInstanceStatusName: string;
  readonly [field: string]: unknown;
}

/** What came back, whichever envelope it was in. */
export interface NaverAnswer {
  readonly status: number;
  /** "0" when it was done; of the gateway's errors the `errorCode`. */
  readonly code: string;
  readonly message: string;
  readonly total: number | undefined;
  readonly servers: readonly ServerJson[];
  readonly fields: Readonly<Record<string, unknown>>;
}

interface AnyEnvelope {
  readonly returnCode?: string;
  readonly returnMessage?: string;
  readonly errorCode?: string;
  readonly message?: string;
  readonly totalRows?: number;
  readonly serverInstanceList?: readonly ServerJson[];
}

/** Posts a request and reads the JSON that comes back. */
export async function callNaver(
  cloud: TestCloud,
  path: Path,
  params: Readonly<Record<string, string>> = {},
): Promise<NaverAnswer> {
  const json = { ...params, responseFormatType: "json" };
  const response = await askNaver(cloud, path, json, { method: "POST" });
  const body: Readonly<Record<string, AnyEnvelope>> = await response.json();
  const [fields = {}] = Object.values(body);
  return {
    status: response.status,
    code: fields.returnCode ?? fields.errorCode ?? "",
    message: fields.returnMessage ?? fields.message ?? "",
    total: fields.totalRows,
    servers: fields.serverInstanceList ?? [],
    fields: { ...fields },
  };
}

/** Numbers of the servers with these names, on whichever platform. */
export async function numbersNamed(
  cloud: TestCloud,
  ...names: readonly string[]
): Promise<string[]> {
  const servers = await cloud.cloud.naver();
  const all = [...servers.indices("vpc", null), ...servers.indices("classic", null)];
  return names.map((name) => {
    const index = all.find((each) => servers.read(each).name === name);
    if (index === undefined) throw new Error(`Failed to find server ${name}: there is none.`);
    return servers.read(index).no;
  });
}

/** `serverInstanceNoList.1=…` */
export function listed(numbers: readonly string[]): Record<string, string> {
  return Object.fromEntries(numbers.map((no, n) => [`serverInstanceNoList.${n + 1}`, no]));
}
