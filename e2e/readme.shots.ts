import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import { RecycleBinPage } from "../playwright/pages/RecycleBinPage.ts";
import { TerminateDialog } from "../playwright/pages/Termination.ts";

test.use({ viewport: { width: 1280, height: 800 } });

for (const language of LANGUAGES) {
  const picture = (name: string) => ({
    path: `docs/screenshots/${language}/${name}.png`,
    animations: "disabled" as const,
  });

  test(`the list view, in ${language}`, async ({ open, page }) => {
    const instances = await open({ language });
    await instances.row("shop-web-01").waitFor();
    await page.screenshot(picture("list-view"));
  });

  test(`the tab view, in ${language}`, async ({ open, page }) => {
    const instances = await open({ language });
    const tabs = await instances.switchToTabView();
    await tabs.open("shop-web-01");
    await page.screenshot(picture("tab-view"));
  });

  test(`the dialog, with a reason for every instance that cannot be shut down, in ${language}`, async ({
    open,
    page,
  }) => {
    const instances = await open({ scenario: "reasons", language });
    await instances.tickPage();
    await instances.shutDownTicked();
    await page.screenshot(picture("reasons"));
  });

  test(`what a shutdown does to others, in ${language}`, async ({ open, page }) => {
    const instances = await open({ scenario: "consequences", language });
    await instances.tickPage();
    const dialog = await instances.shutDownTicked();
    await expect(dialog.group("caution")).toBeVisible();
    await page.screenshot(picture("consequences"));
  });

  test(`the ways to be destroyed, in ${language}`, async ({ open, page }) => {
    const instances = await open({ scenario: "termination", language });
    const dialog = await TerminateDialog.openFrom(await instances.openMore("with-elastic-disk"));
    await dialog.choose("timed");
    await page.screenshot(picture("terminate"));
  });

  test(`the recycle bin, in ${language}`, async ({ open, page }) => {
    const { shell } = await open({ scenario: "termination", language });
    const bin = await RecycleBinPage.goTo(shell);
    await bin.row("bin-by-hand").waitFor();
    await page.screenshot(picture("recycle-bin"));
  });

  test(`NAVER's servers, in ${language}`, async ({ open, page }) => {
    const servers = await open({ language, route: "/instances?cloud=naver" });
    await servers.rows.first().waitFor();
    await page.screenshot(picture("naver"));
  });
}
