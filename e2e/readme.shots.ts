import { test } from "../playwright/fixtures.ts";

const FOLDER = "docs/screenshots";

test.use({ viewport: { width: 1280, height: 800 } });

test("the list view", async ({ open, page }) => {
  const instances = await open();
  await instances.row("shop-web-01").waitFor();
  await page.screenshot({ path: `${FOLDER}/list-view.png` });
});

test("the tab view", async ({ open, page }) => {
  const instances = await open();
  const tabs = await instances.switchToTabView();
  await tabs.open("shop-web-01");
  await page.screenshot({ path: `${FOLDER}/tab-view.png` });
});

test("the dialog, with a reason for every instance that cannot be shut down", async ({
  open,
  page,
}) => {
  const instances = await open({ scenario: "reasons" });
  await instances.tickPage();
  await instances.shutDownTicked();
  await page.screenshot({ path: `${FOLDER}/reasons.png` });
});
