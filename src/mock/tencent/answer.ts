import type { Cloud } from "../cloud.ts";
import { type Delivery, deliver, spoil } from "../delivery.ts";
import type { FaultKind } from "../faults.ts";
import { regionNamed } from "../world/geography.ts";
import { actionsAround, allActions } from "./actions/actions-around.ts";
import type { Language } from "./language.ts";
import type { JsonObject } from "./parameters.ts";
import type { WireAction } from "./wire-action.ts";
import { isWireError, type WireError } from "./wire-error.ts";
import { readWireRequest, type WireRequest } from "./wire-request.ts";

/** Answers one request as Tencent Cloud API 3.0 does (tencent.md §1), faults included. */
export async function answer(request: Request, cloud: Cloud): Promise<Delivery> {
  const begun = cloud.surroundings.now();
  const read = await readWireRequest(request);
  const { wire } = read;
  const actions = await actionsAround(wire);
  const instanceIds = idsIn(wire.params);
  const subject = { action: wire.action, instanceIds };
  if (cloud.faults.latency > 0) await cloud.surroundings.wait(cloud.faults.latency);

  const requestId = cloud.surroundings.requestId();
  const faultBefore = cloud.faults.strike("before", subject);
  const body = faultBefore
    ? null
    : "error" in read
      ? read.error
      : await bodyOf(wire, cloud, requestId, "account");
  const fault = faultBefore ?? cloud.faults.strike("after", subject);
  const envelope = await envelopeOf(fault === null ? body : errorOfFault(fault, instanceIds), {
    action: wire.action,
    region: wire.region,
    requestId,
    language: wire.language,
  });
  const text = JSON.stringify(envelope);
  const delivery = typeof fault === "string" ? spoil(fault, text) : deliver(text);
  cloud.record(
    {
      at: cloud.worldNow(),
      action: wire.action,
      ...productOf(wire, actions),
      region: wire.region,
      params: withoutSecrets(wire),
      answer: delivery.kind === "response" && fault === null ? envelope : (fault ?? null),
      ms: cloud.surroundings.now() - begun,
    },
    text.length,
  );
  return delivery;
}

/** Carries out a checked or unchecked request and gives the fields of its answer. */
export async function bodyOf(
  wire: WireRequest,
  cloud: Cloud,
  requestId: string,
  actor: "account" | "other",
): Promise<object | WireError> {
  if (cloud.credentials !== null && actor === "account") {
    const now = cloud.surroundings.now();
    const { checkSignature } = await import("./signature.ts");
    const failure = await checkSignature(wire.signed, cloud.credentials, now);
    if (failure !== null) return { code: failure };
  }
  const action = findAction(wire, await actionsAround(wire));
  if (isWireError(action)) return action;
  const { region, language } = wire;
  const wrongRegion = action.regional ? checkRegion(region) : null;
  if (wrongRegion) return wrongRegion;

  const prepared = action.prepare(wire.params, wire.textual);
  const { ratePerSecond } = action;
  const limited = (count: number): WireError => ({
    code: "RequestLimitExceeded",
    count,
    limit: ratePerSecond,
  });
  if (!action.writes) {
    const key = `${wire.service} ${action.action} ${region}`;
    const count = cloud.readRates.count(key, cloud.surroundings.now());
    if (actor === "account" && count > ratePerSecond) return limited(count);
  }
  if (prepared.kind === "read") {
    return prepared.look({ world: await cloud.world(), region, language });
  }
  if (prepared.kind === "refused" && !action.writes) return prepared.error;
  const outcome = await cloud.happen(
    prepared.kind === "call"
      ? { kind: "call", actor, region, requestId, ratePerSecond, call: prepared.call }
      : { kind: "malformed-call", action: action.action, region, ratePerSecond },
  );
  if (outcome.kind === "rate-limited") return limited(outcome.count);
  if (prepared.kind === "refused") return prepared.error;
  return outcome.kind === "refused" ? outcome.refusal : (outcome.answer ?? {});
}

function findAction(
  { action, version, service }: WireRequest,
  wireActions: readonly WireAction[],
): WireAction | WireError {
  if (action === "") return { code: "MissingParameter", parameter: "Action" };
  if (version === "") return { code: "MissingParameter", parameter: "Version" };
  if (service !== null && !wireActions.some((known) => known.service === service)) {
    return { code: "NoSuchProduct", value: service };
  }
  const ofService = wireActions.filter((known) => service === null || known.service === service);
  const versions = ofService.some((known) => known.version === version);
  if (!versions) return { code: "NoSuchVersion", value: version };
  const found = ofService.find((known) => known.action === action && known.version === version);
  return found ?? { code: "InvalidAction", value: action };
}

/** Two products may have an action of the same name: the version tells them apart. */
function productOf(
  { action, version }: WireRequest,
  wireActions: readonly WireAction[],
): { service?: string; version: string } {
  const known = wireActions.find((each) => each.action === action && each.version === version);
  return known ? { service: known.service, version } : { version };
}

/** Parameters that no log may show, whatever the action: one that is misspelt has none of its own. */
const SECRETS = new Set(["Password"]);

/** What the request log may show of a request. */
function withoutSecrets({ params }: WireRequest): JsonObject {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    SECRETS.has(name) ? MASK : value,
  ]);
  return Object.fromEntries(shown);
}

const MASK = "••••••";

function checkRegion(region: string): WireError | null {
  if (region === "") return { code: "MissingParameter", parameter: "Region" };
  return regionNamed(region)?.available ? null : { code: "UnsupportedRegion", value: region };
}

/** The instances a request names: by their ids, or as the resource of another service. */
function idsIn({ InstanceIds: ids, Resource: resource }: JsonObject): string[] {
  if (typeof resource === "string") return resource.match(/ins-[a-z0-9]{8}$/) ?? [];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}

const loadMessages = () => import("./messages.ts");

/**
 * Fetches what the first answers do without. A page does so soon: one that stays open while a newer
 * build takes the place of its own would not find it any more.
 */
export async function loadEverything(): Promise<void> {
  await Promise.all([allActions(), loadMessages()]);
}

/** The one top-level key of every answer (tencent.md §1.2). */
export async function envelopeOf(
  body: object | WireError | null,
  context: {
    readonly action: string;
    readonly region: string;
    readonly requestId: string;
    readonly language: Language;
  },
): Promise<object> {
  const { requestId: RequestId } = context;
  if (body !== null && isWireError(body)) {
    // Most answers are none: the sentences are fetched with the first that is.
    const { messageOf } = await loadMessages();
    const Message = messageOf(body, context.language, context);
    return { Response: { Error: { Code: body.code, Message }, RequestId } };
  }
  return { Response: { ...body, RequestId } };
}

function errorOfFault(fault: FaultKind, instanceIds: readonly string[]): WireError | null {
  if (typeof fault === "string") return null;
  const [instanceId] = instanceIds;
  return instanceId === undefined ? { code: fault.code } : { code: fault.code, instanceId };
}
