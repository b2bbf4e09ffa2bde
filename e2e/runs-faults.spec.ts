import { expect, test } from "../playwright/fixtures.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { Shell } from "../playwright/pages/Shell.ts";
import { RunWitness } from "./run-witness.ts";

test.use({ serviceWorkers: "allow" });

const PAIR = ["shop-web-01", "shop-web-02"] as const;
const CALM = ["calm-1", "calm-2", "calm-3", "calm-4", "calm-5", "calm-6"] as const;
const CONTESTED = ["contested-1", "contested-2"] as const;

/** Shuts several down together. */
async function shutDown(instances: InstancesPage, ...names: readonly string[]): Promise<RunNotice> {
  await instances.tick(...names);
  const dialog = await instances.shutDownTicked();
  await dialog.confirm(names.length, names.length);
  return RunNotice.only(instances.shell);
}

/** The notice of the operation that was begun after another one; before, the first is the newest. */
async function second(shell: Shell): Promise<RunNotice> {
  await expect(RunNotice.all(shell)).toHaveCount(2);
  return new RunNotice(shell, RunNotice.all(shell).first());
}

test("an answer that is lost is looked into: what was done is found, and nothing is sent twice", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open();
  await cloud.setFaults([{ action: "StopInstances", phase: "after", kind: "connection" }]);
  const notice = await shutDown(instances, ...PAIR);
  await notice.sendNow();
  const list = await notice.instances();
  for (const name of PAIR) await list.expectResult(name, "in-progress");
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  await notice.expectOutcome("done");
  for (const name of PAIR) await instances.expectState(name, "stopped");
  expect(await new RunWitness(page).calls("StopInstances")).toHaveLength(1);
});

test("an answer that is lost with its request: the rows say that nothing was done", async ({
  open,
  page,
  cloud,
}) => {
  await page.clock.install();
  const instances = await open();
  const witness = new RunWitness(page);
  const ids = await Promise.all(PAIR.map((name) => instances.id(name)));
  await cloud.setFaults([{ action: "StopInstances", phase: "before", kind: "connection" }]);
  const notice = await shutDown(instances, ...PAIR);
  await notice.sendNow();
  const list = await notice.instances();
  for (const name of PAIR) {
    await list.expectResult(name, "unknown");
    await list.expectReason(name, "runs:statusMeaning.unknown");
  }
  // Only repeated readings, a while apart, are believed.
  await expect(async () => {
    await page.clock.fastForward(4_000);
    await expect(notice.root).toHaveAttribute("data-outcome", "failed", { timeout: 500 });
  }).toPass();
  for (const name of PAIR) {
    await list.expectResult(name, "failed");
    await list.expectReason(
      name,
      "runs:reason.not-carried-out.what",
      "runs:reason.not-carried-out.next",
    );
  }
  expect(await witness.calls("StopInstances")).toHaveLength(1);
  for (const id of ids) expect(await cloud.read(id)).toMatchObject({ InstanceState: "RUNNING" });
});

test("too many requests: it is said, and sent again until the cloud takes it", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open();
  const witness = new RunWitness(page);
  const kind = { code: "RequestLimitExceeded" };
  await cloud.setFaults([{ action: "StopInstances", phase: "before", kind }]);
  const notice = await shutDown(instances, ...PAIR);
  await notice.sendNow();
  const what = instances.shell.text("error:code.RequestLimitExceeded.title");
  await notice.expectSaid("runs:pause.fault", { what });
  await expect
    .poll(async () => (await witness.refusals("StopInstances")).length)
    .toBeGreaterThanOrEqual(2);
  await cloud.setFaults([]);
  await witness.expectStopping(2);
  expect(new Set(await witness.refusals("StopInstances"))).toEqual(new Set([kind.code]));
  await cloud.advance(60);
  await notice.expectDone(2, 2);
});

test("one that turns ineligible costs only itself; the failed ones alone are retried", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ scenario: "refused" });
  const witness = new RunWitness(page);
  const contested = await Promise.all(CONTESTED.map((name) => instances.id(name)));
  const notice = await shutDown(instances, ...CALM, ...CONTESTED);
  await notice.sendNow();
  const list = await notice.instances();
  for (const name of CONTESTED) {
    await list.expectResult(name, "failed");
    await list.expectReason(
      name,
      "blocker:operation-in-progress.reason",
      "blocker:operation-in-progress.next",
    );
  }
  await witness.expectStopping(CALM.length);
  await cloud.advance(60);
  await notice.expectDone(CALM.length, 8);
  await notice.expectOutcome("failed");
  for (const name of CALM) await list.expectResult(name, "done");
  expect(new Set(await witness.accepted("StopInstances")).size).toBe(CALM.length);

  // The other operation is over: the two go through, and nobody else is touched.
  await notice.retry(2);
  const retry = await second(instances.shell);
  await retry.sendNow();
  await witness.expectStopping(8);
  await cloud.advance(60);
  await retry.expectDone(2, 2);
  const accepted = await witness.accepted("StopInstances");
  expect(accepted.slice(CALM.length).sort()).toEqual([...contested].sort());
  expect(accepted).toHaveLength(8);
});

test("the failed ones are retried with another way to shut down", async ({ open, page, cloud }) => {
  const instances = await open({ scenario: "refused" });
  const witness = new RunWitness(page);
  const contested = await Promise.all(CONTESTED.map((name) => instances.id(name)));
  const notice = await shutDown(instances, "calm-1", ...CONTESTED);
  await notice.sendNow();
  await witness.expectStopping(1);
  await cloud.advance(60);
  await notice.expectOutcome("failed");
  const dialog = await notice.retryOtherwiseShutDown();
  await expect(dialog.lines).toHaveCount(2);
  await dialog.choose("hard");
  await dialog.consent.check();
  await dialog.confirm(2, 2);
  const retry = await second(instances.shell);
  await retry.sendNow();
  await witness.expectStopping(3);
  expect((await cloud.sent("StopInstances")).at(-1)?.params).toMatchObject({ StopType: "HARD" });
  await cloud.advance(10);
  await retry.expectDone(2, 2);
  const calls = await witness.calls("StopInstances");
  expect([...(calls.at(-1) ?? [])].sort()).toEqual([...contested].sort());
});

test("what the account may not shut down says so in its row; the rest go on", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ scenario: "refused" });
  const witness = new RunWitness(page);
  const denied = await instances.id("calm-2");
  await witness.set({ denials: [{ actions: ["StopInstances"], instanceIds: [denied] }] });
  const notice = await shutDown(instances, "calm-1", "calm-2", "calm-3");
  await notice.sendNow();
  const list = await notice.instances();
  await list.expectResult("calm-2", "failed");
  await list.expectReason(
    "calm-2",
    "error:code.UnauthorizedOperation.title",
    "error:code.UnauthorizedOperation.next",
  );
  await list.expectCode("calm-2", "UnauthorizedOperation");
  await witness.expectStopping(2);
  await cloud.advance(60);
  await notice.expectDone(2, 3);
  for (const name of ["calm-1", "calm-3"]) await list.expectResult(name, "done");
  expect(await witness.accepted("StopInstances")).not.toContain(denied);
});

for (const [mfa, code] of [
  ["missing", "UnauthorizedOperation.MFANotFound"],
  ["expired", "UnauthorizedOperation.MFAExpired"],
] as const) {
  test(`a second factor that is ${mfa} is shown as such, and nothing is sent over and over`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ scenario: "refused" });
    const witness = new RunWitness(page);
    await witness.set({ mfa });
    const notice = await shutDown(instances, "calm-1", "calm-2");
    await notice.sendNow();
    const list = await notice.instances();
    for (const name of ["calm-1", "calm-2"]) {
      await list.expectResult(name, "failed");
      await list.expectReason(name, `error:code.${code}.title`, `error:code.${code}.next`);
      await list.expectCode(name, code);
    }
    expect(await witness.calls("StopInstances")).toHaveLength(1);

    await witness.set({ mfa: "off" });
    await notice.retry(2);
    const retry = await second(instances.shell);
    await retry.sendNow();
    await witness.expectStopping(2);
    await cloud.advance(60);
    await retry.expectDone(2, 2);
  });
}

test("what hangs offers force, and force gets it down", async ({ open, page, cloud }) => {
  await page.clock.install();
  const instances = await open({ scenario: "stuck" });
  const witness = new RunWitness(page);
  const names = ["stuck-linux-1", "stuck-windows-1"] as const;
  const notice = await shutDown(instances, ...names);
  await notice.sendNow();
  const list = await notice.instances();
  for (const name of names) await list.expectResult(name, "in-progress");
  await page.clock.fastForward(61_000);
  await notice.expectSaid("runs:slowRows.some", { count: 2, n: "2" });
  await notice.expectOutcome("waiting");

  const dialog = await notice.forceSlow();
  await expect(dialog.lines).toHaveCount(2);
  await expect(dialog.radio("hard")).toBeChecked();
  await dialog.consent.check();
  await dialog.confirm(2, 2);
  const forced = await second(instances.shell);
  await forced.sendNow();
  await witness.expectStopping(4);
  expect((await cloud.sent("StopInstances")).at(-1)?.params).toMatchObject({ StopType: "HARD" });
  await cloud.advance(10);
  await forced.expectDone(2, 2);
  for (const name of names) await instances.expectState(name, "stopped");
});
