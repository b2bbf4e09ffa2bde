// What the console says beforehand against what the pretend cloud answers, for instances in any condition.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Blocker } from "../../instance/blockers.ts";
import type { Instance } from "../../instance/instance.ts";
import { planAction } from "../../instance/plan.ts";
import { restartBlockers } from "../../instance/restart.ts";
import {
  forceBlockers,
  type StopType,
  shutdownBlockers,
  shutdownRules,
} from "../../instance/shutdown.ts";
import { startBlockers } from "../../instance/start.ts";
import { createCloud } from "../../mock/node.ts";
import { CloudError } from "../cloud-error.ts";
import type { Command, Receipt } from "../provider.ts";
import { createTencentProvider } from "./provider.ts";

const REGION = "ap-guangzhou";

const STATES = [
  "PENDING",
  "LAUNCH_FAILED",
  "RUNNING",
  "STOPPED",
  "STARTING",
  "STOPPING",
  "REBOOTING",
  "SHUTDOWN",
  "TERMINATING",
  "ENTER_RESCUE_MODE",
  "RESCUE_MODE",
  "EXIT_RESCUE_MODE",
  "ENTER_SERVICE_LIVE_MIGRATE",
  "SERVICE_LIVE_MIGRATE",
  "EXIT_SERVICE_LIVE_MIGRATE",
] as const;

const anyWire = fc.record({
  // Weighted, so that what can be shut down is no rarity.
  InstanceState: fc.oneof(
    { weight: 2, arbitrary: fc.constant("RUNNING" as const) },
    { weight: 1, arbitrary: fc.constant("STOPPING" as const) },
    { weight: 2, arbitrary: fc.constant("STOPPED" as const) },
    { weight: 3, arbitrary: fc.constantFrom(...STATES) },
  ),
  RestrictState: fc.oneof(
    { weight: 3, arbitrary: fc.constant("NORMAL" as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("EXPIRED" as const, "PROTECTIVELY_ISOLATED" as const),
    },
  ),
  LatestOperation: fc.constantFrom(
    null,
    "StopInstances",
    "ResetInstance",
    "StartInstances",
    "RebootInstances",
  ),
  LatestOperationState: fc.constantFrom(
    "SUCCESS" as const,
    "OPERATING" as const,
    "FAILED" as const,
  ),
  IsolatedSource: fc.constantFrom(
    "NOTISOLATED" as const,
    "MANMADE" as const,
    "EXPIRE" as const,
    "ARREAR" as const,
  ),
  InstanceChargeType: fc.constantFrom(
    "PREPAID" as const,
    "POSTPAID_BY_HOUR" as const,
    "SPOTPAID" as const,
    "CDHPAID" as const,
  ),
  DisableApiTermination: fc.boolean(),
  StopChargingMode: fc.constantFrom("KEEP_CHARGING" as const, "STOP_CHARGING" as const),
});
type AnyWire = typeof anyWire extends fc.Arbitrary<infer Wire> ? Wire : never;

/** A world whose first instances are as given, and the console's reading of them. */
async function worldOf(wires: readonly AnyWire[]) {
  const cloud = await createCloud({ scenario: "large", size: wires.length });
  const world = await cloud.world();
  for (const [index, wire] of wires.entries()) {
    const record = world.edit(index);
    Object.assign(record.wire, wire, {
      StopChargingMode: wire.InstanceState === "STOPPED" ? wire.StopChargingMode : "NOT_APPLICABLE",
      LatestOperationState: wire.LatestOperation === null ? null : wire.LatestOperationState,
    });
    record.condition = null;
  }
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    readsPerSecond: 100_000,
    fetch: cloud.fetch,
  });
  const read = () => provider.scanInstances({ region: REGION, words: [], filters: [] });
  return { cloud, provider, read };
}

/** What the console may say of a condition, where the API's code for it is a coarser or another word. */
const SAID_ALSO: Partial<Record<Blocker, readonly Blocker[]>> = {
  banned: ["isolated"],
  isolating: ["isolated"],
  recycled: ["expired"],
  "not-supported": ["launch-failed"],
  stopped: ["stopped-by-arrears"],
  // StartInstances has one code for the whole of a migration, StopInstances three (`tencent.md §3.10`).
  migrating: ["entering-migration", "exiting-migration"],
};

/** RebootInstances lists no code for rescue mode (`tencent.md §3.3`). */
const SAID_OF_RESCUE = "UnsupportedOperation";

async function outcome(performing: Promise<Receipt>): Promise<CloudError | null> {
  try {
    await performing;
    return null;
  } catch (error) {
    if (error instanceof CloudError) return error;
    throw error;
  }
}

interface Trial {
  readonly what: string;
  readonly command: Pick<Command, "action" | "options">;
  readonly blockersOf: (instance: Instance) => readonly Blocker[];
}

const shutdownWith = (stopType: StopType) => ({
  action: "shutdown" as const,
  options: { stopType, stoppedBilling: "charged" as const },
});
const restartWith = (stopType: StopType) => ({ action: "restart" as const, options: { stopType } });

test.each<Trial>([
  { what: "soft shutdown", command: shutdownWith("soft"), blockersOf: shutdownBlockers },
  {
    what: "soft-first shutdown",
    command: shutdownWith("soft-first"),
    blockersOf: shutdownBlockers,
  },
  { what: "hard shutdown", command: shutdownWith("hard"), blockersOf: forceBlockers },
  { what: "start", command: { action: "start", options: {} }, blockersOf: startBlockers },
  { what: "soft restart", command: restartWith("soft"), blockersOf: restartBlockers },
  { what: "hard restart", command: restartWith("hard"), blockersOf: restartBlockers },
])(
  "without a blocker a $what is accepted, and else refused for one of them",
  async ({ command, blockersOf }) => {
    let accepted = 0;
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyWire, async (wire) => {
        const { cloud, provider, read } = await worldOf([wire]);
        const [instance] = await read();
        if (!instance) throw new Error("The instance was not read.");
        const blockers = blockersOf(instance);
        const error = await outcome(
          provider.perform({ ...command, region: REGION, ids: [instance.id] }),
        );
        if (blockers.length === 0) {
          expect(error).toBe(null);
          accepted += 1;
          return;
        }
        if (command.action === "start" && blockers.join() === "stopped-by-arrears") {
          // No code says so: the API takes the call, and the start fails (`tencent.md §3.2`).
          expect(error).toBe(null);
          cloud.advance(20_000);
          const [after] = await read();
          expect([after?.state, after?.operation?.phase]).toEqual(["stopped", "failed"]);
          return;
        }
        if (error?.code === SAID_OF_RESCUE) {
          expect(blockers).toContain("rescue");
          return;
        }
        const said = error?.culprits?.blocker;
        if (!error || !said)
          throw new Error(`Not refused in words the console has: ${error?.code}`);
        expect(error.culprits?.ids).toEqual([instance.id]);
        expect([said, ...(SAID_ALSO[said] ?? [])].some((one) => blockers.includes(one))).toBe(true);
        codes.add(error.code ?? "");
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(15);
    expect(codes.size).toBeGreaterThan(10);
  },
  // Four hundred worlds each: a busy machine takes its time.
  60_000,
);

test("everything a plan would send is accepted, whatever was selected, and stops exactly the eligible", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyWire, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      fc.constantFrom("soft" as const, "soft-first" as const, "hard" as const),
      async (wires, noCharge, stopType) => {
        const { cloud, provider, read } = await worldOf(wires);
        const before = await read();
        const { verdicts, requests } = planAction(shutdownRules, before, { stopType, noCharge }, 7);
        for (const request of requests) {
          const command: Command = { action: "shutdown", ...request };
          await provider.perform(command);
          cloud.advance(200);
        }
        const eligible = new Set(
          verdicts
            .filter(({ blockers }) => blockers.length === 0)
            .map(({ instance }) => instance.id),
        );
        const touched = (await read()).filter(
          ({ id, operation }) => operation?.requestId !== requestIdIn(before, id),
        );
        expect(new Set(touched.map(({ id }) => id))).toEqual(eligible);
      },
    ),
    { numRuns: 60 },
  );
});

function requestIdIn(instances: readonly Instance[], id: string): string | null | undefined {
  return instances.find((instance) => instance.id === id)?.operation?.requestId;
}
