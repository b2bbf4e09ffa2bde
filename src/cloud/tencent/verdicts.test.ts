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
import type { Command } from "../provider.ts";
import { anyWire, outcome, REGION, worldOf } from "./testing/any-wire.ts";

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
