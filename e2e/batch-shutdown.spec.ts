import { expect, test } from "../playwright/fixtures.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { holdClock } from "./held-clock.ts";

test.use({ serviceWorkers: "allow" });

test("several instances are shut down together and followed to the end", async ({
  open,
  cloud,
}) => {
  const instances = await open();
  await instances.tick("shop-web-01", "shop-web-02");
  const dialog = await instances.shutDownTicked();
  await dialog.confirm(2, 2);

  const notice = RunNotice.only(instances.shell);
  await notice.expectDone(0, 2);
  await notice.sendNow();
  await expect(instances.row("shop-web-01")).toHaveAttribute("data-state", "stopping");
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  await notice.expectOutcome("done");
  for (const name of ["shop-web-01", "shop-web-02"]) {
    await instances.expectState(name, "stopped");
  }
  await notice.close();
});

test("a batch that is called off in time touches nothing", async ({ open, page, cloud }) => {
  await page.clock.install();
  const instances = await open();
  await instances.tick("shop-web-01", "shop-web-02");
  const dialog = await instances.shutDownTicked();
  await holdClock(page);
  await dialog.confirm(2, 2);
  const notice = RunNotice.only(instances.shell);
  await notice.cancelInTime();
  await notice.expectOutcome("cancelled");
  const sent = (await cloud.requests()).filter(({ action }) => action === "StopInstances");
  expect(sent).toEqual([]);
  await instances.expectState("shop-web-01", "running");
});
