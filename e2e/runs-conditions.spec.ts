import { expect, test } from "../playwright/fixtures.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { holdClock } from "./held-clock.ts";
import { RunWitness } from "./run-witness.ts";

test.use({ serviceWorkers: "allow" });

const PAIR = ["shop-web-01", "shop-web-02"] as const;

async function shutDownPair(instances: InstancesPage): Promise<RunNotice> {
  await instances.tick(...PAIR);
  const dialog = await instances.shutDownTicked();
  await dialog.confirm(2, 2);
  return RunNotice.only(instances.shell);
}

test("a browser that stores nothing: operations work, and it is said that they are not kept", async ({
  open,
  page,
  cloud,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Blocked for this test", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Blocked for this test", "SecurityError");
      },
    });
  });
  const instances = await open();
  const notice = await shutDownPair(instances);
  await expect(page.getByText(instances.shell.text("runs:keeping.not-kept"))).toBeVisible();
  await notice.sendNow();
  await new RunWitness(page).expectStopping(2);
  await cloud.advance(60);
  await notice.expectDone(2, 2);
});

test("site data that is cleared in the middle: the operation is stored again, and it is said", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open();
  const notice = await shutDownPair(instances);
  await expect(notice.root).toBeVisible();
  const cleared = await page.evaluate(async () => {
    const all = await indexedDB.databases();
    const ofRuns = all.flatMap(({ name }) => (name?.startsWith("cvm-console-runs") ? name : []));
    for (const name of ofRuns) {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      });
    }
    return ofRuns.length;
  });
  expect(cleared).toBe(1);
  await notice.sendNow();
  await expect(page.getByText(instances.shell.text("runs:keeping.rewritten"))).toBeVisible();
  await new RunWitness(page).expectStopping(2);
  await cloud.advance(60);
  await notice.expectDone(2, 2);

  await page.reload();
  await cloud.ready();
  await instances.shell.goTo("operations");
  const title = instances.shell.text("runs:title", {
    action: instances.shell.labels.shutDown,
    done: 2,
    total: 2,
  });
  await expect(page.getByRole("main").getByText(title)).toBeVisible();
});

test("without a network nothing leaves; once it is back everything does, once", async ({
  open,
  page,
  cloud,
  context,
}) => {
  await page.clock.install();
  const instances = await open();
  const witness = new RunWitness(page);
  // The time in which it can be called off is not over before the network is gone.
  const clock = await holdClock(page);
  const notice = await shutDownPair(instances);
  await expect(notice.root).toBeVisible();
  await context.setOffline(true);
  await notice.sendNow();
  await clock.letGo();
  await expect(page.getByText(instances.shell.text("app:offline"))).toBeVisible();
  await notice.expectRequestsAnswered(0, 1);
  expect(await witness.calls("StopInstances")).toEqual([]);

  await context.setOffline(false);
  await notice.expectRequestsAnswered(1, 1);
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  await notice.expectOutcome("done");
  expect(await witness.calls("StopInstances")).toHaveLength(1);
});

test("a network that goes away while an operation is followed: nothing is wrong afterwards", async ({
  open,
  cloud,
  context,
}) => {
  const instances = await open();
  const notice = await shutDownPair(instances);
  await notice.sendNow();
  await instances.expectState(PAIR[0], "stopping");
  await context.setOffline(true);
  await cloud.advance(60);
  await context.setOffline(false);
  await notice.expectDone(2, 2);
  for (const name of PAIR) await instances.expectState(name, "stopped");
});

test("a laptop that sleeps for an hour in the middle finds everything done", {
  tag: "@chromium-only",
}, async ({ open, page }) => {
  await page.clock.install();
  const instances = await open();
  const notice = await shutDownPair(instances);
  await notice.sendNow();
  await instances.expectState(PAIR[0], "stopping");
  // A browser stops what a page has left running in the background.
  const browser = await page.context().newCDPSession(page);
  await browser.send("ServiceWorker.enable");
  await browser.send("ServiceWorker.stopAllWorkers");
  await page.clock.fastForward("01:00:00");
  const list = await notice.instances();
  for (const name of PAIR) {
    await list.expectResult(name, "done");
    await instances.expectState(name, "stopped");
  }
  expect(await new RunWitness(page).calls("StopInstances")).toHaveLength(1);
});

test("a hidden tab asks nothing, and catches up when it is seen again", async ({
  open,
  page,
  cloud,
}) => {
  await page.clock.install();
  const instances = await open();
  const witness = new RunWitness(page);
  const notice = await shutDownPair(instances);
  await notice.sendNow();
  await instances.expectState(PAIR[0], "stopping");
  await notice.expectRequestsAnswered(1, 1);

  const show = (state: "hidden" | "visible") =>
    page.evaluate((wanted) => {
      Object.defineProperty(document, "visibilityState", { value: wanted, configurable: true });
      Object.defineProperty(document, "hidden", { value: wanted === "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }, state);
  await show("hidden");
  // What was under way still comes in.
  let before = 0;
  await expect(async () => {
    before = await witness.requests();
    await page.clock.runFor(60_000);
    expect(await witness.requests()).toBe(before);
  }).toPass();

  await show("visible");
  await notice.expectDone(2, 2);
  for (const name of PAIR) await instances.expectState(name, "stopped");
  await expect.poll(() => witness.requests()).toBeGreaterThan(before);
  expect(await cloud.idsSentTo("StopInstances")).toHaveLength(2);
});
