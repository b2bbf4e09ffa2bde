// What the console says beforehand against what the pretend cloud answers, for servers in any condition.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Blocker } from "../../instance/blockers.ts";
import type { Instance } from "../../instance/instance.ts";
import { planAction } from "../../instance/plan.ts";
import { resizeBlockers } from "../../instance/resize.ts";
import { restartBlockers } from "../../instance/restart.ts";
import { shutdownBlockers, shutdownRules } from "../../instance/shutdown.ts";
import { startBlockers } from "../../instance/start.ts";
import { terminateBlockers } from "../../instance/terminate.ts";
import { products } from "../../mock/naver/simulation/catalogue.ts";
import { createCloud } from "../../mock/node.ts";
import { CloudError } from "../cloud-error.ts";
import type { Command } from "../provider.ts";
import { createNaverProvider } from "./provider.ts";

const STATUSES = ["INIT", "CREAT", "RUN", "NSTOP", "FSTOP", "SD_FL", "RS_FL", "ST_FL"] as const;
const OPERATIONS = [
  ...["START", "SHTDN", "RESTA", "TERMT", "MIGRA", "COPY", "SETUP", "HREST", "HSHTD"],
  ...["CHNG", "CREAT"],
] as const;

const anyServer = fc.record({
  // Weighted, so that what can be done is no rarity.
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant("RUN" as const) },
    { weight: 3, arbitrary: fc.constant("NSTOP" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...STATUSES) },
  ),
  operation: fc.oneof(
    { weight: 3, arbitrary: fc.constant("NULL") },
    { weight: 1, arbitrary: fc.constantFrom(...OPERATIONS) },
  ),
  protected: fc.boolean(),
  publicIp: fc.boolean(),
  managed: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});
type AnyServer = typeof anyServer extends fc.Arbitrary<infer Server> ? Server : never;

/** A world whose servers are as given, and the console's reading of them. */
async function worldOf(servers: readonly AnyServer[]) {
  const cloud = await createCloud({ scenario: "large", size: servers.length });
  const pretend = await cloud.cloud.naver();
  for (const [index, server] of servers.entries()) {
    const record = pretend.edit(index);
    const { managed, publicIp, ...rest } = server;
    Object.assign(record, rest, {
      product: products.find(({ specCode }) => specCode === "s2-g3"),
      publicIp: publicIp ? { instanceNo: "1", address: "203.0.113.7" } : null,
      conditions: managed ? ["managed"] : [],
      name: managed ? `shop-nks-node-${index}` : `shop-${index}`,
    });
  }
  const provider = createNaverProvider({
    endpoint: `${cloud.endpoint}naver/`,
    isOnline: () => true,
    readsPerSecond: 100_000,
    fetch: cloud.fetch,
  });
  const read = () => provider.scanInstances({ region: "KR", words: [], filters: [] });
  return { cloud, provider, read };
}

/** Codes that say one thing only; the others are words for whatever is in the way. */
const PRECISE: ReadonlySet<Blocker> = new Set(["stopped", "public-ip-attached"]);

interface Trial {
  readonly what: string;
  readonly command: Pick<Command, "action" | "options">;
  readonly blockersOf: (instance: Instance) => readonly Blocker[];
}

test.each<Trial>([
  {
    what: "stop",
    command: { action: "shutdown", options: { stopType: "soft", stoppedBilling: "charged" } },
    blockersOf: shutdownBlockers,
  },
  { what: "start", command: { action: "start", options: {} }, blockersOf: startBlockers },
  {
    what: "restart",
    command: { action: "restart", options: { stopType: "soft" } },
    blockersOf: restartBlockers,
  },
  {
    what: "termination",
    command: { action: "terminate", options: { how: "now", at: null, rawBilling: "" } },
    blockersOf: (instance) => terminateBlockers(instance, { how: "now", at: null }),
  },
  {
    what: "spec change",
    command: { action: "resize", options: { type: "s16-g3", forceStop: false } },
    blockersOf: (instance) => resizeBlockers(instance, { type: "", forceStop: false }),
  },
])(
  "without a blocker a $what is accepted, and else refused",
  async ({ command, blockersOf }) => {
    let accepted = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(anyServer, async (server) => {
        const { provider, read } = await worldOf([server]);
        const [instance] = await read();
        if (!instance) throw new Error("The server was not read.");
        const blockers = blockersOf(instance);
        const error: unknown = await provider
          .perform({ ...command, region: "KR", ids: [instance.id] } as Command)
          .then(
            () => null,
            (reason: unknown) => reason,
          );
        if (blockers.length === 0) {
          expect(error).toBe(null);
          accepted += 1;
          return;
        }
        if (!(error instanceof CloudError)) throw new Error(`Not refused: ${blockers.join()}`);
        expect([error.kind, error.culprits === null]).toEqual(["refused", false]);
        const said = error.culprits?.blocker;
        if (said && PRECISE.has(said)) expect(blockers).toContain(said);
        refused += 1;
      }),
      { numRuns: 250 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(10);
  },
  60_000,
);

test("everything a plan would send is accepted, each id in it once, and exactly the eligible stop", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyServer, { minLength: 1, maxLength: 25 }), async (servers) => {
      const { provider, read } = await worldOf(servers);
      const before = await read();
      const { maxIds } = provider.capabilities.limits.shutdown;
      const chosen = { stopType: "soft", noCharge: false } as const;
      const { verdicts, requests } = planAction(shutdownRules, before, chosen, maxIds);
      const sent = requests.flatMap(({ ids }) => ids);
      expect(new Set(sent).size).toBe(sent.length);
      for (const request of requests) {
        expect(request.ids.length).toBeLessThanOrEqual(maxIds);
        await provider.perform({ action: "shutdown", ...request });
      }
      const eligible = verdicts
        .filter(({ blockers }) => blockers.length === 0)
        .map(({ instance }) => instance.id);
      const wasStopping = new Set(
        before.filter(({ state }) => state === "stopping").map(({ id }) => id),
      );
      const stopping = (await read())
        .filter(({ id, state }) => state === "stopping" && !wasStopping.has(id))
        .map(({ id }) => id);
      expect(stopping.sort()).toEqual(eligible.sort());
    }),
    { numRuns: 60 },
  );
});
