import fc from "fast-check";
import { expect, test } from "vitest";
import { MemoryEventStore } from "../event-store.ts";
import { createCloud, type TestCloud } from "../node.ts";
import type { InstanceState } from "./cvm-instance.ts";
import { deadlineOf } from "./deadline.ts";
import { cnyOf } from "./money.ts";
import { rateOf, totalOf } from "./rate.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whatever concerns the end of instances, aimed at some of the sixty there are. */
const instances = fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: 3 });
const command = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      "TerminateInstances",
      "RecycleInstances",
      "RecoverInstances",
      "StartInstances",
      "StopInstances",
    ),
    instances,
  }),
  fc.record({ kind: fc.constant("renew" as const), instances }),
  fc.record({ kind: fc.constant("timer" as const), instances, minutes: fc.nat({ max: 400 }) }),
  fc.record({ kind: fc.constant("untimer" as const), nth: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constant("protect" as const), instances, on: fc.boolean() }),
  fc.record({
    kind: fc.constant("money" as const),
    amount: fc.constantFrom(-150_000, -99_950, -10, 10, 120_000),
  }),
  fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 1, max: 4 * HOUR }) }),
  fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 1, max: 30 * HOUR }) }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;
const commands = fc.array(command, { maxLength: 14 });

async function carryOut(cloud: TestCloud, one: Exclude<Command, { kind: "pass" }>) {
  const world = await cloud.world();
  const idOf = world.facet("id");
  if (one.kind === "money") {
    return one.amount > 0 ? cloud.control.topUp(one.amount) : cloud.control.spend(-one.amount);
  }
  if (one.kind === "untimer") {
    const timer = world.timers.all()[one.nth];
    return cloud.call("DeleteInstancesActionTimer", { ActionTimerIds: [timer?.id ?? "none"] });
  }
  const InstanceIds = one.instances.map((index) => idOf(index % world.opening.fleet.size));
  switch (one.kind) {
    case "renew":
      return cloud.call("RenewInstances", { InstanceIds, InstanceChargePrepaid: { Period: 1 } });
    case "protect": {
      const params = { InstanceIds, DisableApiTermination: one.on };
      return cloud.call("ModifyInstancesAttribute", params);
    }
    case "timer": {
      const at = new Date(cloud.control.now() + one.minutes * MINUTE).toISOString();
      const ActionTime = `${at.slice(0, 19)}Z`;
      const ActionTimer = { TimerAction: "TerminateInstances", ActionTime };
      return cloud.call("ImportInstancesActionTimer", { InstanceIds, ActionTimer });
    }
    default: {
      const version = one.kind.startsWith("Rec") ? "2026-11-01" : "2017-03-12";
      return cloud.call(one.kind, { InstanceIds }, { version });
    }
  }
}

/** What an instance looks like, and what of it is promised. */
interface Seen {
  readonly state: InstanceState;
  /** World times before which it is not released by itself. */
  readonly promises: readonly number[];
  readonly outlives: readonly string[];
}

async function look(cloud: TestCloud): Promise<Map<number, Seen>> {
  const world = await cloud.world();
  const seen = new Map<number, Seen>();
  for (const index of world.everyPresent()) {
    const record = world.read(index);
    const { wire } = record;
    const deadline = deadlineOf(world, record);
    const timer = world.timers.of(index);
    // Whoever is on the way out waits for nothing any more.
    if (wire.InstanceState === "TERMINATING") expect(deadline).toBeNull();
    const disks = wire.DataDisks.filter(
      (disk) => disk.DiskType?.startsWith("CLOUD_") && !disk.DeleteWithInstance,
    );
    seen.set(index, {
      state: wire.InstanceState,
      promises: [
        ...(deadline && deadline.kind !== "arrears-stop" ? [deadline.at] : []),
        ...(timer ? [timer.at] : []),
      ],
      outlives: [
        ...disks.map(({ DiskId = "" }) => DiskId),
        ...(record.eip ? (wire.PublicIpAddresses ?? []) : []),
        ...record.snapshots,
      ],
    });
  }
  return seen;
}

/** What somebody did may begin an end, but finish none. */
function checkCall(before: Map<number, Seen>, after: Map<number, Seen>): void {
  expect([...after.keys()]).toEqual([...before.keys()]);
}

/** What has happened by itself, one moment later. */
function checkMoment(now: number, before: Map<number, Seen>, after: Map<number, Seen>): void {
  for (const [index, { state, promises }] of before) {
    const then = after.get(index)?.state ?? "GONE";
    // Released only by way of TERMINATING, never from any other state.
    if (then === "GONE") expect(state, `${index}`).toBe("TERMINATING");
    // And on the way out by itself only at a moment that was promised.
    else if (then === "TERMINATING" && state !== "TERMINATING") {
      expect(Math.min(...promises), `${index} from ${state}`).toBe(now);
    }
  }
  // Nobody comes back.
  for (const index of after.keys()) expect(before.has(index)).toBe(true);
}

/** What outlived its instance is there, once, and what an hour costs is what its resources cost. */
async function checkMoney(cloud: TestCloud, gone: ReadonlyMap<number, Seen>): Promise<void> {
  const world = await cloud.world();
  const { kept, account } = world.finances;
  const ids = kept.map(({ id }) => id).toSorted();
  expect(ids).toEqual([...gone.values()].flatMap(({ outlives }) => outlives).toSorted());
  let rate = 0;
  for (const index of world.everyPresent()) {
    const { wire } = world.read(index);
    const own = totalOf(rateOf(wire));
    if (wire.InstanceState === "SHUTDOWN") expect(own).toBe(0);
    if (wire.IsolatedSource === "ARREAR") expect(own).toBe(0);
    rate += own;
  }
  if (!account.arrears?.stopped) for (const resource of kept) rate += resource.rate;
  expect(cnyOf(account.rate)).toBe(cnyOf(rate));
  expect(account.arrears === null).toBe(account.balance >= 0);
}

test("whatever is terminated is released once and no earlier than promised; what is kept stays; the bin is free", async () => {
  let released = 0;
  let promised = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      const cloud = await createCloud({ scenario: "termination" });
      const gone = new Map<number, Seen>();
      let seen = await look(cloud);
      const note = async (after: Map<number, Seen>) => {
        for (const [index, last] of seen) if (!after.has(index)) gone.set(index, last);
        seen = after;
        await checkMoney(cloud, gone);
      };
      const pass = async (ms: number) => {
        const until = cloud.control.now() + ms;
        for (;;) {
          const [due] = await cloud.control.upcoming(1);
          const target = due && due.at < until ? due.at : until;
          await cloud.control.jump(Math.max(0, target - cloud.control.now()));
          const after = await look(cloud);
          for (const [index, { state }] of after) {
            const before = seen.get(index)?.state;
            if (state === "TERMINATING" && before !== "TERMINATING") promised++;
          }
          checkMoment(target, seen, after);
          await note(after);
          if (target >= until) return;
        }
      };
      for (const one of [...list, { kind: "pass", ms: 8 * 24 * HOUR } as const]) {
        if (one.kind === "pass") await pass(one.ms);
        else {
          await carryOut(cloud, one);
          const after = await look(cloud);
          checkCall(seen, after);
          await note(after);
        }
      }
      released += gone.size;
    }),
    { numRuns: 25 },
  );
  // Otherwise nothing has been tried.
  expect(released).toBeGreaterThan(25);
  expect(promised).toBeGreaterThan(25);
}, 120_000);

test("time that passes at once is time that passes in steps, and the log tells it all", async () => {
  await fc.assert(
    fc.asyncProperty(
      commands,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      async (list, cuts) => {
        const store = new MemoryEventStore();
        const straight = await createCloud({ scenario: "termination", store });
        const stepping = await createCloud({ scenario: "termination" });
        for (const one of list) {
          if (one.kind !== "pass") {
            await carryOut(straight, one);
            await carryOut(stepping, one);
            continue;
          }
          await straight.control.jump(one.ms);
          let passed = 0;
          for (const cut of cuts.toSorted((a, b) => a - b)) {
            const step = Math.floor(one.ms * cut) - passed;
            await stepping.control.jump(step);
            await look(stepping);
            passed += step;
          }
          await stepping.control.jump(one.ms - passed);
        }
        const snapshot = (await straight.world()).snapshot();
        expect((await stepping.world()).snapshot()).toBe(snapshot);
        const replayed = await createCloud({ scenario: "termination", store });
        expect((await replayed.world()).snapshot()).toBe(snapshot);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
