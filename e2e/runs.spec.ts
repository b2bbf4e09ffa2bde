import { expect, test } from "../playwright/fixtures.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { Shell } from "../playwright/pages/Shell.ts";
import { PretendCloud } from "../playwright/pretend-cloud.ts";
import { BATCH, HELD, LARGE, shutDownBatch, shutDownBatchHalfway, THROUGH } from "./large-batch.ts";
import { RunWitness } from "./run-witness.ts";

test.use({ serviceWorkers: "allow" });

test("250 instances leave in three requests, each id once, and are followed to the end", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open(LARGE);
  const witness = new RunWitness(page);
  const notice = await shutDownBatch(instances);
  await notice.expectProgress(0, BATCH);
  await notice.sendNow();
  await notice.expectRequestsAnswered(3, 3);
  const calls = await witness.calls("StopInstances");
  expect(calls.map((ids) => ids.length).sort((a, b) => a - b)).toEqual([50, 100, 100]);
  expect(new Set(calls.flat()).size).toBe(BATCH);

  await cloud.advance(60);
  await notice.expectDone(BATCH, BATCH);
  await notice.expectProgress(BATCH, BATCH);
  await notice.expectOutcome("done");
  expect(await witness.accepted("StopInstances")).toHaveLength(BATCH);
});

test("a reload in the middle loses nothing: what has left is followed, the rest waits for consent", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open(LARGE);
  const witness = new RunWitness(page);
  const notice = await shutDownBatchHalfway(instances, cloud, witness);
  const before = await witness.accepted("StopInstances");

  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await cloud.ready();
  await notice.expectSaid("runs:interrupted.unsent", { count: HELD, n: String(HELD) });
  await notice.expectOutcome("waiting");
  await cloud.advance(60);
  await notice.expectDone(THROUGH, BATCH);
  expect(await witness.calls("StopInstances")).toEqual([]);

  await notice.sendRest();
  await witness.expectStopping(HELD);
  await cloud.advance(60);
  await notice.expectDone(BATCH, BATCH);
  const all = [...before, ...(await witness.accepted("StopInstances"))];
  expect(new Set(all).size).toBe(BATCH);
  expect(all).toHaveLength(BATCH);
});

test("a second tab shows the same operation, and never both send", async ({
  open,
  page,
  cloud,
  context,
}) => {
  const instances = await open(LARGE);
  const witness = new RunWitness(page);
  const notice = await shutDownBatchHalfway(instances, cloud, witness);

  const other = await context.newPage();
  await other.goto(page.url());
  const otherCloud = new PretendCloud(other);
  await otherCloud.ready();
  const otherWitness = new RunWitness(other);
  const otherNotice = RunNotice.only(new Shell(other, "en"));
  await otherNotice.expectRequestsAnswered(2, 3);
  await cloud.advance(60);
  await notice.expectDone(THROUGH, BATCH);
  await otherNotice.expectDone(THROUGH, BATCH);
  await otherNotice.expectCancellable(HELD, THROUGH);
  expect(await otherWitness.calls("StopInstances")).toEqual([]);
  const before = await witness.accepted("StopInstances");

  // The sending tab goes away: the other takes over, but asks first.
  await page.close();
  await otherNotice.expectSaid("runs:interrupted.unsent", { count: HELD, n: String(HELD) });
  await otherNotice.sendRest();
  await otherWitness.expectStopping(HELD);
  await otherCloud.advance(60);
  await otherNotice.expectDone(BATCH, BATCH);
  const all = [...before, ...(await otherWitness.accepted("StopInstances"))];
  expect(new Set(all).size).toBe(BATCH);
  expect(all).toHaveLength(BATCH);
});

test("closing the tab warns as long as something is unsent, and only so long", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open();
  // However slow the test is, something stays unsent.
  const kind = { code: "RequestLimitExceeded" };
  await cloud.setFaults([{ action: "StopInstances", phase: "before", kind }]);
  await instances.tick("shop-web-01", "shop-web-02");
  const dialog = await instances.shutDownTicked();
  await dialog.confirm(2, 2);
  const notice = RunNotice.only(instances.shell);
  await expect(notice.root).toBeVisible();

  const warning = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const shown = await warning;
  expect(shown.type()).toBe("beforeunload");
  await shown.dismiss();

  // The person stays, and the operation goes on as if nothing had been.
  await cloud.setFaults([]);
  await notice.sendNow();
  await new RunWitness(page).expectStopping(2);
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  const closed = page.waitForEvent("close");
  page.on("dialog", () => {
    throw new Error("Closing the tab warned although nothing was unsent.");
  });
  await page.close({ runBeforeUnload: true });
  await closed;
});

test("cancelling what is queued says how many it is too late for", async ({
  open,
  page,
  cloud,
}) => {
  await page.clock.install();
  const instances = await open(LARGE);
  const witness = new RunWitness(page);
  const notice = await shutDownBatchHalfway(instances, cloud, witness);
  await notice.expectCancellable(HELD, THROUGH);
  await notice.cancelQueued(HELD);

  // These had left before and were turned away: that they stay untouched is read, not assumed.
  await cloud.advance(60);
  await notice.expectDone(THROUGH, BATCH);
  await expect(async () => {
    await page.clock.fastForward(5_000);
    await expect(
      notice.said("runs:notices.cancelled", { count: HELD, n: String(HELD) }),
    ).toBeVisible({ timeout: 500 });
  }).toPass();
  await notice.expectOutcome("cancelled");
  expect(await witness.accepted("StopInstances")).toHaveLength(THROUGH);
});
