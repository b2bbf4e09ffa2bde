import type { LoggedRequest } from "./logged-request.ts";
import { shellQuote } from "./shell-quote.ts";

/**
 * The products and versions that the command line tool knows under the same name. Anything else,
 * such as this console's own extension, is called by plain HTTP.
 */
const TCCLI_VERSIONS: ReadonlyMap<string, string> = new Map([
  ["cvm", "2017-03-12"],
  ["clb", "2018-03-17"],
  ["as", "2018-04-19"],
  ["tag", "2018-08-13"],
  ["region", "2022-06-27"],
  ["billing", "2018-07-09"],
]);

/** The version of APIs whose actions are addresses; those of the others are dates. */
const ADDRESSED = "v2";

/** Where a command sends what no tool knows: whoever runs it says which endpoint is meant. */
const ENDPOINT = '"$ENDPOINT"';

/** One request as a command that a person can run against the real API, in a POSIX shell. */
export function commandLine(request: LoggedRequest): string {
  const { service = "", version, params, action } = request;
  const fields = isFields(params) ? params : {};
  if (version === ADDRESSED) return curlOfAddress(`/${service}/${version}/${action}`, fields);
  const known = TCCLI_VERSIONS.get(service) === version && version !== undefined;
  return known ? tccli(service, request, fields) : curl(request, fields);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tccli(service: string, { action, region }: LoggedRequest, fields: Fields): string {
  const words = ["tccli", service, shellQuote(action)];
  if (region !== "") words.push("--region", shellQuote(region));
  // On the command line the tool reads any text but the empty one as true, and has no null.
  const needsJson = Object.values(fields).some((value) => value === false || value === null);
  if (needsJson) {
    const json = shellQuote(JSON.stringify(fields));
    return `printf %s ${json} | ${words.join(" ")} --cli-input-json file:///dev/stdin`;
  }
  for (const [name, value] of Object.entries(fields)) words.push(argument(name, value));
  return words.join(" ");
}

/** Texts and numbers as they are, lists and structures as JSON. */
function argument(name: string, value: unknown): string {
  const text =
    typeof value === "string" ? value : value === true ? "True" : (JSON.stringify(value) ?? "");
  // A value that begins with a hyphen would be taken for an option.
  return text.startsWith("-")
    ? shellQuote(`--${name}=${text}`)
    : `${shellQuote(`--${name}`)} ${shellQuote(text)}`;
}

function curl({ action, version = "", region }: LoggedRequest, fields: Fields): string {
  const headers = [
    "Content-Type: application/json",
    `X-TC-Action: ${action}`,
    `X-TC-Version: ${version}`,
    ...(region === "" ? [] : [`X-TC-Region: ${region}`]),
  ];
  return [
    "curl",
    "-sS",
    ENDPOINT,
    ...headers.map((header) => `-H ${shellQuote(header)}`),
    "--data-raw",
    shellQuote(JSON.stringify(fields)),
  ].join(" ");
}

/** An API of addresses: the action is the last part of the path, parameters are the query. */
function curlOfAddress(path: string, fields: Fields): string {
  const words = ["curl", "-sS", "-G", `"$ENDPOINT"${shellQuote(path)}`];
  for (const [name, value] of Object.entries(fields)) {
    words.push("--data-urlencode", shellQuote(`${name}=${String(value)}`));
  }
  return words.join(" ");
}
