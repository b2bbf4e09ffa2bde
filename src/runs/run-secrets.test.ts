// What is secret in a run, tried with a shutdown whose way to stop is taken for a secret.
import { afterEach, expect, test, vi } from "vitest";
import { rulesOf } from "../instance/action-rules.ts";
import { planAction } from "../instance/plan.ts";
import type { ShutdownOptions, ShutdownRequestOptions } from "../instance/shutdown.ts";
import { createRun } from "./create-run.ts";
import { countItems, type Fault, type RunId, type SessionId } from "./run.ts";
import { createRunSecrets } from "./run-secrets.ts";
import { type Bench, createBench, instant, type Tab } from "./testing/bench.ts";

vi.mock("../instance/shutdown.ts", async (original) => {
  const real = await original<typeof import("../instance/shutdown.ts")>();
  const secrets = {
    redactChosen: (options: ShutdownOptions): ShutdownOptions => ({ ...options, stopType: "soft" }),
    redactSent: (options: ShutdownRequestOptions): ShutdownRequestOptions => ({
      ...options,
      stopType: "soft",
    }),
    textsOf: ({ stopType }: ShutdownRequestOptions) => [stopType],
  };
  return { ...real, shutdownRules: { ...real.shutdownRules, secrets } };
});

let bench: Bench;
afterEach(() => bench.end());

const SECRET = "hard";

async function stored(): Promise<string> {
  return JSON.stringify(await bench.store.load());
}

function wireTypes(): unknown[] {
  return bench.cloud.control
    .log()
    .filter(({ action }) => action === "StopInstances")
    .map(({ params }) => (params as { StopType?: unknown }).StopType);
}

async function startSecretly(tab: Tab, count: number) {
  return tab.start(await bench.running(count), { stopType: SECRET });
}

test("the secret is sent, and neither stored nor shown", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const id = await startSecretly(tab, 3);
  expect(await stored()).not.toContain(SECRET);
  await tab.engine.skipGrace(id);
  await bench.until(() => tab.run(id).finishedAt !== null);
  expect(countItems(tab.run(id)).done).toBe(3);
  expect(wireTypes()).toEqual(["HARD"]);
  expect(await stored()).not.toContain(SECRET);
  expect(JSON.stringify(tab.engine.view())).not.toContain(SECRET);
});

test("after a reload nothing more of it is sent: what had not left is cancelled, and says why", async () => {
  bench = await createBench();
  const first = await bench.openTab();
  const id = await startSecretly(first, 3);
  await bench.pass(1_000);
  first.kill();
  const second = await bench.openTab();
  await bench.until(() => second.run(id).finishedAt !== null, 20_000);
  expect(wireTypes()).toEqual([]);
  expect(second.run(id).items.map(({ status, reason }) => [status, reason])).toEqual(
    Array.from({ length: 3 }, () => ["cancelled", { kind: "secret-forgotten" }]),
  );
});

test("what had left before the reload is followed to its end", async () => {
  bench = await createBench();
  const first = await bench.openTab();
  const id = await startSecretly(first, 1);
  await bench.until(() => bench.accepted().size === 1);
  first.kill();
  const second = await bench.openTab();
  await bench.until(() => second.run(id).finishedAt !== null);
  expect(second.run(id).items.map(({ status }) => status)).toEqual(["done"]);
});

test("a request that is divided or repeated still carries it", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(4);
  bench.cloud.control.setFaults([
    {
      action: "StopInstances",
      instanceIds: [instances[1]?.id ?? ""],
      phase: "before",
      kind: { code: "InvalidInstance.NotSupported" },
    },
  ]);
  const id = await tab.start(instances, { stopType: SECRET });
  await tab.engine.skipGrace(id);
  await bench.until(() => tab.run(id).finishedAt !== null);
  expect(countItems(tab.run(id))).toMatchObject({ done: 3, failed: 1 });
  expect(wireTypes().length).toBeGreaterThan(1);
  expect(new Set(wireTypes())).toEqual(new Set(["HARD"]));
});

test("a cloud that repeats the secret in its message is not quoted", async () => {
  bench = await createBench();
  const [instance] = await bench.running(1);
  if (!instance) throw new Error("no instance");
  const chosen = { stopType: SECRET, noCharge: false } as const;
  const plan = planAction(rulesOf("shutdown"), [instance], chosen, 100);
  const origin = { id: "run" as RunId, driver: "tab" as SessionId, retryOf: null };
  const secrets = createRunSecrets();
  const run = secrets.hide(
    createRun(
      { provider: "tencent", action: "shutdown", chosen, ...plan },
      { ...origin, at: instant(0) },
    ),
  );
  const fault: Fault = {
    kind: "refused",
    action: "StopInstances",
    code: "InvalidParameterValue",
    message: `The value ${SECRET} is too weak: ${SECRET}.`,
    requestId: null,
    httpStatus: 200,
  };
  expect(secrets.redact(run, fault).message).toBe("The value ••• is too weak: •••.");
  const harmless = { ...fault, message: "Something else." };
  expect(secrets.redact(run, harmless)).toBe(harmless);
});

test("its failures are not sent again as they were: the secret has to be chosen anew", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  bench.cloud.control.setFaults([
    { action: "StopInstances", phase: "before", kind: { code: "InvalidInstance.NotSupported" } },
  ]);
  const id = await startSecretly(tab, 1);
  await bench.until(() => tab.run(id).finishedAt !== null);
  bench.cloud.control.setFaults([]);
  await expect(tab.engine.retryFailed(id)).rejects.toThrow("chosen anew");
  const again = await tab.engine.retryFailed(id, { stopType: SECRET, noCharge: false });
  await bench.pass(20);
  await bench.until(() => tab.run(again).finishedAt !== null);
  expect(wireTypes()).toEqual(["HARD", "HARD"]);
});
