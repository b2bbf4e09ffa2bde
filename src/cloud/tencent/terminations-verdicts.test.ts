// What the console says of terminations and the ways back, against what the pretend cloud answers.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ActionName,
  type ChosenOptions,
  rulesOf,
  type SentOptions,
} from "../../instance/action-rules.ts";
import type { Blocker } from "../../instance/blockers.ts";
import type { Instance, Instant } from "../../instance/instance.ts";
import { planAction } from "../../instance/plan.ts";
import type { Command, Provider } from "../provider.ts";
import { type AnyWire, anyWire, outcome, REGION, worldOf } from "./testing/any-wire.ts";

const HOUR = 3_600_000;

/** What else there is to an instance than its own record. */
interface Circumstances {
  /** Wanted; only what can have a timer gets one. */
  readonly timer: boolean;
  /** The account owes money, and has not been stopped for it yet. */
  readonly owing: boolean;
}

/** Half of them at peace, in the list or in the bin: an eligible one must not be a rarity. */
const anyOrCalm: fc.Arbitrary<AnyWire> = fc.oneof(
  anyWire,
  fc
    .tuple(
      anyWire,
      fc.constantFrom("RUNNING" as const, "STOPPED" as const, "SHUTDOWN" as const),
      fc.constantFrom("POSTPAID_BY_HOUR" as const, "POSTPAID_BY_HOUR" as const, "PREPAID" as const),
    )
    .map(([wire, state, charge]) => ({
      ...wire,
      InstanceState: state,
      InstanceChargeType: charge,
      RestrictState: "NORMAL" as const,
      LatestOperation: null,
      IsolatedSource: "NOTISOLATED" as const,
      DisableApiTermination: false,
    })),
);

const anyCase = fc.record({
  wire: anyOrCalm,
  timer: fc.boolean(),
  owing: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
});

async function sceneOf(wires: readonly AnyWire[], { timer, owing }: Circumstances) {
  const scene = await worldOf(wires, owing ? 10_000_000 : 0);
  const { world } = scene;
  if (timer) {
    for (let index = 0; index < wires.length; index += 1) {
      const record = world.read(index);
      const { InstanceState: state, InstanceChargeType: charge } = record.wire;
      const gone = ["SHUTDOWN", "TERMINATING", "LAUNCH_FAILED"].includes(state);
      if (charge === "POSTPAID_BY_HOUR" && !gone) world.setTimer(record, world.now + HOUR);
    }
  }
  return scene;
}

/** One way of doing an action; `now` is the cloud's. */
interface Trial {
  readonly what: string;
  readonly action: ActionName;
  readonly chosen: (now: number, owing: boolean) => ChosenOptions<ActionName>;
}

function trial<Name extends ActionName>(
  what: string,
  action: Name,
  chosen: (now: number, owing: boolean) => ChosenOptions<Name>,
): Trial {
  return { what, action, chosen };
}

const TRIALS = [
  trial("termination at once", "terminate", () => ({ how: "now", at: null })),
  trial("termination by way of the bin", "terminate", () => ({ how: "recycle", at: null })),
  trial("timed termination", "terminate", (now) => ({
    how: "timed",
    at: (now + HOUR) as Instant,
  })),
  trial("cancellation of a timer", "cancel-termination", () => ({})),
  trial("recovery", "recover", (_, inArrears) => ({ inArrears })),
  trial("release", "release", () => ({})),
  trial("renewal", "renew", () => ({ months: 1 })),
] as const;

/** The rules of an action, whichever it is. */
function planOf(
  { action, chosen }: Trial,
  instances: readonly Instance[],
  now: number,
  owing: boolean,
  most = 100,
) {
  const { verdicts, requests } = planAction(
    rulesOf(action),
    instances,
    chosen(now, owing) as never,
    most,
  );
  return {
    verdicts,
    commands: requests.map(
      ({ options, ...rest }): Command => ({
        action,
        ...rest,
        options: options as SentOptions<ActionName>,
      }),
    ),
  };
}

/** What a request would hold for an instance that has to be left out. */
function forced({ action, chosen }: Trial, instance: Instance, now: number): Command {
  const options = rulesOf(action).requestOptions(instance, chosen(now, false) as never);
  return { action, region: REGION, ids: [instance.id], options };
}

/** Where the API's code for a condition is a coarser or another word than the console's. */
const SAID_ALSO: Partial<Record<Blocker, readonly Blocker[]>> = {
  banned: ["isolated"],
  isolating: ["isolated"],
  // The console has one word for what leads into the bin and what destroys.
  "operation-in-progress": ["same-task-running"],
  "entering-migration": ["migrating"],
  "billing-not-supported": [
    "no-recycle-bin",
    "renew-first",
    "not-a-subscription",
    "timed-needs-pay-as-you-go",
  ],
  // For a state that a list has no code for, there is the nearest one (`tencent.md §3.10`).
  "not-supported": [
    "launch-failed",
    "entering-rescue",
    "exiting-rescue",
    "entering-migration",
    "migrating",
    "exiting-migration",
  ],
  // The last look before a request leaves sees where an instance is, not why.
  "not-recycled": ["terminating"],
  "no-scheduled-termination": ["terminating"],
  // One code for whatever the reason is (`tencent.md §4.3`).
  "timer-not-supported": [
    "already-recycled",
    "terminating",
    "launch-failed",
    "isolated",
    "expired",
    "protected-from-termination",
    "timed-needs-pay-as-you-go",
    "in-arrears",
  ],
};

/** About the account: no single instance is to blame. */
const OWES = "InvalidAccount.InsufficientBalance";

test.each(TRIALS)(
  "without a blocker a $what is accepted, and else refused for one of them",
  async (which) => {
    let accepted = 0;
    const reasons = new Set<Blocker>();
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ wire, ...circumstances }) => {
        // A renewal is paid at once: whether the money is there shows in its price, not on a row.
        const { owing } = circumstances;
        if (which.action === "renew" && owing) return;
        const { cloud, provider, read } = await sceneOf([wire], circumstances);
        const [instance] = await read();
        if (!instance) throw new Error("The instance was not read.");
        const { verdicts, commands } = planOf(which, [instance], cloud.now(), owing);
        const blockers = verdicts[0]?.blockers ?? [];
        const [command = forced(which, instance, cloud.now())] = commands;
        const error = await outcome(provider.perform(command));
        if (blockers.length === 0) {
          expect(error).toBe(null);
          accepted += 1;
          return;
        }
        for (const blocker of blockers) reasons.add(blocker);
        if (error?.code === OWES) {
          expect(owing || wire.IsolatedSource === "ARREAR").toBe(true);
          return;
        }
        const said = error?.culprits?.blocker;
        if (!error || !said)
          throw new Error(`Not refused in words the console has: ${error?.code}`);
        expect(error.culprits?.ids).toEqual([instance.id]);
        expect({
          said,
          blockers,
          fits: [said, ...(SAID_ALSO[said] ?? [])].some((one) => blockers.includes(one)),
        }).toMatchObject({ fits: true });
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(6);
    expect(reasons.size).toBeGreaterThan(1);
  },
  60_000,
);

/** What shows that something was done to an instance. */
async function marksOf(provider: Provider, instances: readonly Instance[]) {
  const ids = instances.map(({ id }) => id);
  const found = new Map(
    (await provider.readInstances(REGION, ids)).map((instance) => [
      instance.id,
      JSON.stringify([instance.operation?.requestId, instance.scheduledTermination]),
    ]),
  );
  return new Map(ids.map((id) => [id, found.get(id) ?? "gone"]));
}

test.each(TRIALS)(
  "everything a plan of a $what would send is accepted, and touches exactly the eligible, each once",
  async (which) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyOrCalm, { minLength: 1, maxLength: 16 }),
        fc.boolean(),
        async (wires, timer) => {
          const scene = await sceneOf(wires, { timer, owing: false });
          const { cloud, provider, read } = scene;
          const instances = await read();
          const before = await marksOf(provider, instances);
          const { verdicts, commands } = planOf(which, instances, cloud.now(), false, 5);
          const named = commands.flatMap(({ ids }) => ids);
          expect(new Set(named).size).toBe(named.length);
          for (const command of commands) {
            await provider.perform(command);
            cloud.advance(200);
          }
          const after = await marksOf(provider, instances);
          const touched = instances.filter(({ id }) => before.get(id) !== after.get(id));
          const eligible = verdicts.filter(({ blockers }) => blockers.length === 0);
          expect(new Set(touched.map(({ id }) => id))).toEqual(
            new Set(eligible.map(({ instance }) => instance.id)),
          );
          expect(new Set(named)).toEqual(new Set(eligible.map(({ instance }) => instance.id)));
        },
      ),
      { numRuns: 40 },
    );
  },
  60_000,
);

test("what the console says is destroyed or kept is what the world destroys or keeps", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyOrCalm, { minLength: 1, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      async (wires, elastic) => {
        const { cloud, world, provider, read } = await sceneOf(wires, {
          timer: false,
          owing: false,
        });
        for (let index = 0; index < wires.length; index += 1) {
          const { wire } = world.edit(index);
          for (const disk of wire.DataDisks ?? []) {
            disk.DeleteWithInstance = !elastic[index];
          }
        }
        const instances = await read();
        const { verdicts, commands } = planOf(TRIALS[0], instances, cloud.now(), false);
        for (const command of commands) {
          await provider.perform(command);
          cloud.advance(200);
        }
        cloud.advance(HOUR);
        const kept = new Set((await cloud.world()).finances.kept.map(({ id }) => id));
        for (const { instance, blockers, consequences } of verdicts) {
          if (blockers.length > 0 || instance.billing === "subscription") continue;
          for (const consequence of consequences) {
            if (consequence.code === "disks-kept") {
              for (const { id } of consequence.disks) expect(kept).toContain(id);
            }
            if (consequence.code === "disks-destroyed") {
              for (const { id } of consequence.disks) expect(kept).not.toContain(id);
            }
          }
        }
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
