import fc from "fast-check";
import { expect, test } from "vitest";
import { MemoryEventStore } from "../event-store.ts";
import { createCloud, type TestCloud } from "../node.ts";
import type { InstanceState } from "./cvm-instance.ts";
import { facetsOf } from "./fleet.ts";
import { rulesOf } from "./load-balancers.ts";
import { nextEnd } from "./upcoming.ts";

/** Where each state may lead by one thing happening (tencent.md §8.2); GONE is released. */
const next: Readonly<Record<InstanceState, readonly (InstanceState | "GONE")[]>> = {
  PENDING: ["RUNNING", "LAUNCH_FAILED"],
  LAUNCH_FAILED: [],
  RUNNING: ["STOPPING", "REBOOTING", "TERMINATING"],
  STOPPED: ["STARTING", "TERMINATING"],
  STARTING: ["RUNNING", "STOPPED", "TERMINATING"],
  STOPPING: ["STOPPED", "RUNNING"],
  REBOOTING: ["RUNNING"],
  SHUTDOWN: ["STARTING", "STOPPED", "TERMINATING"],
  TERMINATING: ["GONE", "SHUTDOWN"],
  ENTER_RESCUE_MODE: ["RESCUE_MODE"],
  RESCUE_MODE: ["TERMINATING"],
  EXIT_RESCUE_MODE: ["STOPPED"],
  ENTER_SERVICE_LIVE_MIGRATE: ["SERVICE_LIVE_MIGRATE"],
  SERVICE_LIVE_MIGRATE: ["EXIT_SERVICE_LIVE_MIGRATE"],
  EXIT_SERVICE_LIVE_MIGRATE: ["RUNNING"],
};

const stoppable: ReadonlySet<InstanceState> = new Set(
  (Object.keys(next) as InstanceState[]).filter(
    (state) => !["STOPPED", "SHUTDOWN", "TERMINATING", "LAUNCH_FAILED"].includes(state),
  ),
);

interface Seen {
  readonly state: InstanceState;
  readonly operation: string | null;
}

async function look(cloud: TestCloud): Promise<Map<number, Seen>> {
  const world = await cloud.world();
  const seen = new Map<number, Seen>();
  for (const { region } of world.opening.fleet.spans) {
    for (const index of world.select(region, () => true, 0, 1_000).page) {
      const { wire } = world.read(index);
      const operating = wire.LatestOperationState === "OPERATING";
      seen.set(index, {
        state: wire.InstanceState,
        operation: operating ? wire.LatestOperation : null,
      });
    }
  }
  return seen;
}

function checkStep(before: Map<number, Seen>, after: Map<number, Seen>): void {
  for (const [index, { state }] of before) {
    const now = after.get(index)?.state ?? "GONE";
    if (now === state) continue;
    // Who owes money for two hours is shut down, whatever it is doing.
    const allowed = [...next[state], ...(stoppable.has(state) ? ["STOPPING"] : [])];
    expect(allowed, `${index} from ${state}`).toContain(now);
  }
  // New is only what a scaling group launches.
  for (const [index, { state }] of after) {
    if (!before.has(index)) expect(state).toBe("PENDING");
  }
}

/** What holds at any moment for those who depend on instances. */
async function checkDependents(cloud: TestCloud, seen: Map<number, Seen>): Promise<void> {
  const { dependents, finances } = await cloud.world();
  const { loadBalancers, scalingGroups } = dependents;
  for (const { backends } of rulesOf(loadBalancers)) {
    const indexes = backends.map(({ index }) => index);
    expect(new Set(indexes).size).toBe(indexes.length);
    for (const index of indexes) expect(seen.has(index)).toBe(true);
  }
  for (const { enabled, members, desiredCapacity } of scalingGroups) {
    for (const { index } of members) expect(seen.has(index)).toBe(true);
    // Who is on the way out is noticed once it is gone, or after a minute.
    const staying = members.filter(
      ({ index, lifeCycle }) =>
        lifeCycle !== "TERMINATING" || seen.get(index)?.state !== "TERMINATING",
    );
    if (enabled && !finances.account.arrears) expect(staying).toHaveLength(desiredCapacity);
    expect(staying.length).toBeLessThanOrEqual(desiredCapacity);
  }
}

/** What holds for them besides when everything has come to its end. */
async function checkRest(
  cloud: TestCloud,
  seen: Map<number, Seen>,
  everOwed: boolean,
): Promise<void> {
  const { loadBalancers, scalingGroups } = (await cloud.world()).dependents;
  for (const { check, backends } of rulesOf(loadBalancers)) {
    for (const { index, health } of backends) {
      const up = seen.get(index)?.state === "RUNNING";
      if (check.on) expect(health).toBe(up ? "Alive" : "Dead");
    }
  }
  for (const { enabled, members } of scalingGroups) {
    for (const { index, lifeCycle, health, protectedFromScaleIn } of members) {
      const up = seen.get(index)?.state === "RUNNING";
      if (up) expect(lifeCycle).toBe("IN_SERVICE");
      expect(health).toBe(up || !enabled ? "HEALTHY" : "UNHEALTHY");
      // Whoever is down for hours and still a member is shielded, or was stopped for arrears.
      if (!up && !everOwed) expect(protectedFromScaleIn || !enabled).toBe(true);
    }
  }
}

/** Lets world time pass, looking after each thing that happens by itself. */
async function passWatching(cloud: TestCloud, ms: number, before: Map<number, Seen>) {
  const until = cloud.control.now() + ms;
  let seen = before;
  let clock = cloud.control.now();
  for (;;) {
    const [due] = await cloud.control.upcoming(1);
    const target = due && due.at < until ? due.at : until;
    await cloud.control.jump(Math.max(0, target - cloud.control.now()));
    expect(cloud.control.now()).toBeGreaterThanOrEqual(clock);
    clock = cloud.control.now();
    const after = await look(cloud);
    checkStep(seen, after);
    await checkDependents(cloud, after);
    seen = after;
    if (target >= until) return seen;
  }
}

const instances = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 });
const stopType = fc.constantFrom("SOFT", "SOFT_FIRST", "HARD");
const command = fc.oneof(
  fc.record({
    kind: fc.constant("StopInstances" as const),
    instances,
    params: fc.record({
      StopType: stopType,
      StoppedMode: fc.constantFrom("KEEP_CHARGING", "STOP_CHARGING"),
    }),
  }),
  fc.record({
    kind: fc.constant("StartInstances" as const),
    instances,
    params: fc.constant({}),
  }),
  fc.record({
    kind: fc.constant("RebootInstances" as const),
    instances,
    params: fc.record({ StopType: stopType }),
  }),
  fc.record({
    kind: fc.constant("ModifyInstancesAttribute" as const),
    instances,
    params: fc.record({ InstanceName: fc.string({ maxLength: 60 }) }),
  }),
  fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 1, max: 90_000 }) }),
  fc.record({ kind: fc.constant("speed" as const), speed: fc.constantFrom(0.1, 1, 60, 3600) }),
  fc.record({
    kind: fc.constantFrom("TerminateInstances", "RecycleInstances", "RecoverInstances"),
    instances,
    params: fc.constant({}),
  }),
  fc.record({
    kind: fc.constant("money" as const),
    amount: fc.integer({ min: -200_000, max: 200_000 }),
  }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

async function idOf(cloud: TestCloud, index: number): Promise<string> {
  return facetsOf.id((await cloud.world()).read(index));
}

/** Carries out one command; gives the answer of a call. */
async function carryOut(cloud: TestCloud, one: Command) {
  switch (one.kind) {
    case "pass":
      cloud.advance(one.ms);
      return null;
    case "speed":
      await cloud.control.setSpeed(one.speed);
      return null;
    case "money":
      if (one.amount > 0) await cloud.control.topUp(one.amount);
      if (one.amount < 0) await cloud.control.spend(-one.amount);
      return null;
    default: {
      const ids = await Promise.all(one.instances.map((index) => idOf(cloud, index)));
      const version = /^Rec/.test(one.kind) ? "2026-11-01" : "2017-03-12";
      return cloud.call(one.kind, { InstanceIds: ids, ...one.params }, { version });
    }
  }
}

test("every instance goes only where its state may lead, and a refused call changes nothing", async () => {
  let accepted = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
      const cloud = await createCloud();
      let seen = await look(cloud);
      for (const one of commands) {
        if (one.kind === "pass") {
          seen = await passWatching(cloud, one.ms, seen);
          continue;
        }
        const before = (await cloud.world()).snapshot();
        const answer = await carryOut(cloud, one);
        const after = await look(cloud);
        checkStep(seen, after);
        if (answer?.Error) {
          refused++;
          expect((await cloud.world()).snapshot()).toBe(before);
        } else if (answer) accepted++;
        seen = after;
      }
      // Ten hours later everything that was under way has come to its end.
      seen = await passWatching(cloud, 36_000_000, seen);
      expect([...seen.values()].filter(({ operation }) => operation !== null)).toEqual([]);
      expect(nextEnd(await cloud.world())).toBeNull();
      const everOwed = commands.some((one) => one.kind === "money" && one.amount < 0);
      await checkRest(cloud, seen, everOwed);
    }),
    { numRuns: 40 },
  );
  // Otherwise nothing has been tried.
  expect(accepted).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(5);
}, 60_000);

test("the same seed and events give the same bytes, however often it was looked at meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 20 }),
      fc.integer({ min: 0, max: 1_000 }),
      async (commands, seed) => {
        const store = new MemoryEventStore();
        const lived = await createCloud({ seed, store });
        for (const one of commands) {
          await carryOut(lived, one);
          await look(lived);
        }
        const replayed = await createCloud({ seed, store, now: lived.now() });
        expect((await replayed.world()).snapshot()).toBe((await lived.world()).snapshot());
        expect(replayed.control.now()).toBe(lived.control.now());
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test("another seed is another world", async () => {
  const [one, other] = [await createCloud({ seed: 1 }), await createCloud({ seed: 2 })];
  expect(await idOf(one, 0)).not.toBe(await idOf(other, 0));
});

test("two programs on one log see one world", async () => {
  const store = new MemoryEventStore();
  const first = await createCloud({ store });
  const second = await createCloud({ store });
  const id = await idOf(first, 0);
  await first.call("StopInstances", { InstanceIds: [id], StopType: "HARD" });
  const refused = await second.call("StopInstances", { InstanceIds: [id] });
  expect(refused.Error?.Code).toMatch(/InstanceStateStopping|TaskRunning/);
  await second.control.jump(60_000);
  expect(await first.control.read(id)).toMatchObject({ InstanceState: "STOPPED" });
  await first.control.reset();
  expect(await second.control.read(id)).toMatchObject({ InstanceState: "RUNNING" });
});
