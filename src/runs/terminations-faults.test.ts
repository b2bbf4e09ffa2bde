/**
 * Faults on the way of what destroys, what brings back and what waits: nothing is destroyed twice, and
 * what is shown at the end is what the world says.
 */
import { afterEach, expect, test } from "vitest";
import { type ActionName, type ChosenOptions, rulesOf } from "../instance/action-rules.ts";
import type { Instance, InstanceId, Instant } from "../instance/instance.ts";
import { planAction } from "../instance/plan.ts";
import type { FaultKind, FaultRule } from "../mock/faults.ts";
import type { Run, RunItem } from "./run.ts";
import { type Bench, createBench, REGION, type Tab } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

const HOUR = 3_600_000;
const SIZE = 3;

/** What the world says of an instance. */
interface Truth {
  /** Null: gone, or on its way. */
  readonly state: string | null;
  readonly timer: boolean;
}

interface Way {
  readonly name: string;
  readonly action: ActionName;
  readonly chosen: (now: number) => ChosenOptions<ActionName>;
  /** The API's action, which faults are put on. */
  readonly wire: string;
  readonly billing: Instance["billing"];
  /** What somebody else did before, so that there is something to do. */
  readonly before?: readonly [action: string, params: (now: number) => object];
  readonly done: (truth: Truth) => boolean;
}

function way<Name extends ActionName>(
  name: string,
  action: Name,
  chosen: (now: number) => ChosenOptions<Name>,
  rest: Omit<Way, "name" | "action" | "chosen">,
): Way {
  return { name, action, chosen, ...rest };
}

const payAsYouGo = { billing: "pay-as-you-go" } as const;
const subscription = { billing: "subscription" } as const;
const isGone = ({ state }: Truth) => state === null;
const isRecycled = ({ state }: Truth) => state === "SHUTDOWN";
const isBack = ({ state }: Truth) => state === "RUNNING";
const moment = (now: number) => (Math.floor(now / 1_000) * 1_000 + HOUR) as Instant;
const setTimer = [
  "ImportInstancesActionTimer",
  (now: number) => ({
    ActionTimer: {
      TimerAction: "TerminateInstances",
      ActionTime: `${new Date(moment(now)).toISOString().slice(0, 19)}Z`,
    },
  }),
] as const;

const WAYS: readonly Way[] = [
  way("termination at once", "terminate", () => ({ how: "now", at: null }), {
    ...payAsYouGo,
    wire: "TerminateInstances",
    done: isGone,
  }),
  way("termination by way of the bin", "terminate", () => ({ how: "recycle", at: null }), {
    ...payAsYouGo,
    wire: "RecycleInstances",
    done: isRecycled,
  }),
  way("return of a subscription", "terminate", () => ({ how: "recycle", at: null }), {
    ...subscription,
    wire: "TerminateInstances",
    done: isRecycled,
  }),
  way("timed termination", "terminate", (now) => ({ how: "timed", at: moment(now) }), {
    ...payAsYouGo,
    wire: "ImportInstancesActionTimer",
    done: ({ timer }) => timer,
  }),
  way("cancellation of a timer", "cancel-termination", () => ({}), {
    ...payAsYouGo,
    wire: "DeleteInstancesActionTimer",
    before: setTimer,
    done: ({ timer }) => !timer,
  }),
  way("recovery", "recover", () => ({ inArrears: false }), {
    ...payAsYouGo,
    wire: "RecoverInstances",
    before: ["RecycleInstances", () => ({})],
    done: isBack,
  }),
  way("renewal", "renew", () => ({ months: 1 }), {
    ...subscription,
    wire: "RenewInstances",
    before: ["TerminateInstances", () => ({})],
    done: isBack,
  }),
  way("release", "release", () => ({}), {
    ...payAsYouGo,
    wire: "TerminateInstances",
    before: ["RecycleInstances", () => ({})],
    done: isGone,
  }),
];

const KINDS: readonly (readonly [string, FaultKind])[] = [
  ["connection lost", "connection"],
  ["HTTP 502", "http-502"],
  ["truncated JSON", "truncated"],
  ["RequestLimitExceeded", { code: "RequestLimitExceeded" }],
  ["InternalServerError", { code: "InternalServerError" }],
  ["a refusal", { code: "OperationDenied.InstanceOperationInProgress" }],
];
const UNANSWERED = /^(connection lost|HTTP 502|truncated JSON)$/;

const PLACES: readonly (readonly [string, (wire: string, kind: FaultKind) => FaultRule])[] = [
  ["before sending", (action, kind) => ({ action, phase: "before", kind, times: 1 })],
  ["after sending", (action, kind) => ({ action, phase: "after", kind, times: 1 })],
  [
    "while polling",
    (_, kind) => ({ action: "DescribeInstances", phase: "before", kind, times: 3 }),
  ],
  [
    "while looking up timers",
    (_, kind) => ({ action: "DescribeInstancesActionTimer", phase: "before", kind, times: 3 }),
  ],
];

async function truthOf(id: InstanceId): Promise<Truth> {
  const state = await bench.stateOf(id);
  const world = await bench.cloud.world();
  const timer = world.timers.all().some(({ instanceId }) => instanceId === id);
  return { state: state === "TERMINATING" ? null : state, timer };
}

/** Instances that the action can be done to, prepared by somebody else. */
async function castOf({ action, billing, before, chosen }: Way, tab: Tab): Promise<Instance[]> {
  const query = { region: REGION, words: [], filters: [] };
  const found = (await tab.provider.scanInstances(query)).filter(
    (one) => one.billing === billing && one.state === "running" && !one.protectedFromTermination,
  );
  const ids = found.slice(0, SIZE).map(({ id }) => id);
  if (before) {
    const [call, params] = before;
    await bench.cloud.control.exec(call, REGION, {
      InstanceIds: ids,
      ...params(bench.cloud.now()),
    });
    await bench.pass(90_000);
  }
  const cast = await tab.provider.readInstances(REGION, ids);
  const options = chosen(bench.cloud.now());
  for (const one of cast) expect(rulesOf(action).blockers(one, options as never)).toEqual([]);
  expect(cast).toHaveLength(SIZE);
  return [...cast];
}

async function begin({ action, chosen }: Way, tab: Tab, cast: readonly Instance[]) {
  const options = chosen(bench.cloud.now()) as never;
  const plan = planAction(rulesOf(action), cast, options, 100);
  const id = await tab.engine.start({
    provider: tab.provider.id,
    action,
    chosen: options,
    ...(plan as { verdicts: typeof plan.verdicts; requests: never }),
  });
  await bench.pass(20);
  return id;
}

async function untruths(run: Run, done: Way["done"]): Promise<string[]> {
  const wrong = await Promise.all(
    run.items.map(async ({ id, status, reason }: RunItem) => {
      const truth = await truthOf(id);
      const isTrue = status === "done" ? done(truth) : status === "failed" && !done(truth);
      return isTrue ? [] : [`${id}: ${status} ${reason?.kind}, really ${JSON.stringify(truth)}`];
    }),
  );
  return wrong.flat();
}

const CELLS = WAYS.flatMap((which) =>
  PLACES.filter(([place]) => !place.endsWith("timers") || /Timer/.test(which.wire)).flatMap(
    ([place, rule]) =>
      KINDS.map(([kind, fault]) => ({
        which,
        name: which.name,
        place,
        kind,
        rule: rule(which.wire, fault),
      })),
  ),
);

test.each(CELLS)("$name: $kind $place", async ({ which, rule, kind, place }) => {
  bench = await createBench();
  const tab = await bench.openTab();
  const cast = await castOf(which, tab);
  const logged = bench.cloud.control.log().length;
  bench.cloud.control.setFaults([rule]);
  const id = await begin(which, tab, cast);
  let latest: Run = tab.run(id);
  await bench.until(() => {
    latest = tab.run(id);
    return latest.finishedAt !== null;
  });

  expect(await untruths(latest, which.done)).toEqual([]);
  expect(latest.items.map((item) => item.id)).toEqual(cast.map((one) => one.id));
  for (const [accepted, times] of bench.accepted())
    expect([accepted, times]).toEqual([accepted, 1]);
  const sent = bench.cloud.control
    .log()
    .slice(logged)
    .filter(({ action }) => action === which.wire);
  // Without an answer, or with one that is not the cloud's, nothing leaves a second time.
  if (UNANSWERED.test(kind)) expect(sent.length).toBeLessThanOrEqual(1);
  // Passing faults cost nothing.
  if (/Limit|Internal/.test(kind) || (place.startsWith("while") && UNANSWERED.test(kind))) {
    expect(latest.items.map(({ status, reason }) => [status, reason])).toEqual(
      cast.map(() => ["done", null]),
    );
  }
});
