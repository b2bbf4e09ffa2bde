import type { Cloud } from "../../cloud.ts";
import { type Delivery, deliver, spoil } from "../../delivery.ts";
import type { FaultKind } from "../../faults.ts";
import type { ServerRefusal } from "../simulation/calls.ts";
import { listOf } from "./actions/get-server-instance-list.ts";
import { serverActions } from "./actions/table.ts";
import { contentTypes, type Envelope, errorOf, successOf, textOf } from "./envelopes.ts";
import { ParameterReader } from "./parameter-reader.ts";
import { isRefusal, type ServerAction } from "./server-action.ts";
import { signatureProblem } from "./signature.ts";
import { type NaverRequest, numbersIn, readNaverRequest } from "./wire-request.ts";
import type { WireFields } from "./wire-value.ts";

/** Answers one request as NAVER Cloud's server API does, faults included (naver.md §4). */
export async function answerNaver(request: Request, cloud: Cloud, base: string): Promise<Delivery> {
  const begun = cloud.surroundings.now();
  const wire = await readNaverRequest(request, base);
  const numbers = numbersIn(wire.params);
  const subject = { action: wire.action, instanceIds: numbers };
  if (cloud.faults.latency > 0) await cloud.surroundings.wait(cloud.faults.latency);

  const requestId = cloud.surroundings.requestId();
  const faultBefore = cloud.faults.strike("before", subject);
  const body = faultBefore ? null : await bodyOf(wire, cloud, "account");
  const fault = faultBefore ?? cloud.faults.strike("after", subject);
  const envelope =
    fault === null || typeof fault === "string"
      ? envelopeOf(body ?? {}, wire.action, requestId)
      : errorOf(refusalOfFault(fault, numbers));
  const text = textOf(envelope, wire.format);
  const type = contentTypes[wire.format];
  const delivery =
    typeof fault === "string"
      ? spoil(fault, text, envelope.http, type)
      : deliver(text, envelope.http, type);
  cloud.record(
    {
      at: cloud.worldNow(),
      action: wire.action,
      service: wire.platform === "classic" ? "server" : "vserver",
      version: "v2",
      region: wire.params.get("regionCode") ?? wire.params.get("regionNo") ?? "",
      params: shownParams(wire),
      answer: fault ?? { [envelope.root]: envelope.fields },
      ms: cloud.surroundings.now() - begun,
    },
    text.length,
  );
  return delivery;
}

/** Carries out a request and gives the fields of its answer, or why not. */
export async function bodyOf(
  wire: NaverRequest,
  cloud: Cloud,
  actor: "account" | "other",
): Promise<WireFields | ServerRefusal> {
  if (wire.oversized) return { code: "430" };
  if (wire.malformed) return { code: "100" };
  if (cloud.credentials !== null && actor === "account") {
    const now = cloud.surroundings.now();
    const problem = await signatureProblem(wire, cloud.credentials, now);
    if (problem !== null) return { code: "200", value: problem };
  }
  const { platform, format } = wire;
  const action = findAction(wire);
  if (!action || !platform) return { code: "300", value: `${wire.method} ${wire.signedPath}` };

  const read = new ParameterReader(wire.params);
  const prepared = action.prepare(read, platform);
  if (read.problem) return read.problem;
  const servers = await cloud.naver();
  if (prepared.kind === "read") {
    const { settings } = await cloud.world();
    const denied = servers.isDenied(action.name, numbersIn(wire.params), settings);
    return denied && actor === "account" ? { code: "210" } : prepared.look(servers, { format });
  }
  const outcome = await cloud.happen({ kind: "naver-call", actor, call: prepared.call });
  const result = outcome.kind === "done" ? outcome.naver : undefined;
  if (!result) throw new Error(`Failed to call ${action.name}: nobody heard it.`);
  const { servers: touched, refusal } = result;
  return refusal ?? listOf(touched, { format });
}

export function envelopeOf(
  body: WireFields | ServerRefusal,
  action: string,
  requestId: string,
): Envelope {
  return isRefusal(body) ? errorOf(body) : successOf(action, requestId, body);
}

function findAction({ platform, action }: NaverRequest): ServerAction | undefined {
  return serverActions.find(
    ({ name, platforms }) => name === action && platform !== null && platforms.includes(platform),
  );
}

function refusalOfFault(
  { code }: Exclude<FaultKind, string>,
  numbers: readonly string[],
): ServerRefusal {
  return { code, value: numbers[0] ?? "", batch: { servers: numbers.length, failed: 1 } };
}

/** What the request log may show of a request. */
function shownParams({ params }: NaverRequest): Record<string, string> {
  const secrets = serverActions.flatMap((action) => action.secrets ?? []);
  return Object.fromEntries(
    [...params].map(([name, value]) => [name, secrets.includes(name) ? MASK : value]),
  );
}

const MASK = "••••••";
