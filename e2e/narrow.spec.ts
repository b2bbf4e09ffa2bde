import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import { RecycleBinPage } from "../playwright/pages/RecycleBinPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { ShutdownDialog } from "../playwright/pages/ShutdownDialog.ts";
import { TerminateDialog, terminate } from "../playwright/pages/Termination.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";

test.use({ viewport: { width: 360, height: 740 } });

for (const language of LANGUAGES) {
  test(`on a phone a shutdown from card to notice is whole, in ${language}`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ language, route: GUANGZHOU });
    const { shell } = instances;
    const card = instances.card("shop-web-01");
    await expect(card).toBeVisible();
    await shell.expectNothingCutOff();
    await shell.expectAllInSight(card);

    await card.getByRole("button", { name: new RegExp(`^${shell.labels.more}`) }).click();
    const group = page.getByRole("menuitem", { name: shell.labels.instanceStatus, exact: true });
    await shell.expectAllInSight(group);
    await group.click();
    const entry = page.getByRole("menuitem", { name: shell.labels.shutDown, exact: true });
    await shell.expectAllInSight(entry);
    await entry.click();
    const dialog = await ShutdownDialog.opened(shell);
    await shell.expectNothingCutOff();
    await shell.expectAllInSight(dialog.root);
    await dialog.choose("soft-first");
    await dialog.consent.check();
    await dialog.noCharge.check();
    await shell.expectAllInSight(dialog.root);
    await dialog.confirm(1, 1);

    const notice = RunNotice.only(shell);
    await expect(notice.root).toBeVisible();
    await notice.openInstances();
    await shell.expectAllInSight(notice.root);
    await expect(card).toHaveAttribute("data-state", "stopping");
    await cloud.advance(600);
    await expect(card).toHaveAttribute("data-state", "stopped");
    await shell.expectNothingCutOff();
  });
}

test("every reason fits on a phone", async ({ open }) => {
  const instances = await open({ scenario: "reasons", route: `${GUANGZHOU}&size=50` });
  await expect(instances.cards).toHaveCount(31);
  for (const name of ["reinstall-failed", "entering-live-migration", "stopped-and-isolated"]) {
    await instances.shell.expectAllInSight(instances.card(name));
  }
  await instances.tickPage();
  const dialog = await instances.shutDownTicked();
  await expect(dialog.lines).toHaveCount(31);
  await instances.shell.expectAllInSight(dialog.root);
  for (const name of ["reinstall-failed", "entering-live-migration", "stopped-and-isolated"]) {
    await instances.shell.expectAllInSight(dialog.row("blocked", name));
  }
});

test("what stands above the cards wraps instead of hiding", async ({ open, page }) => {
  const instances = await open({ route: `${GUANGZHOU}&q=shop&state=running|stopped|stopping` });
  await expect(instances.cards.first()).toBeVisible();
  await instances.shell.expectNothingCutOff();
  for (const control of [
    instances.batchButton,
    instances.searchBox,
    page.getByRole("button", { name: "Switch to Tab View", exact: true }),
    page.getByRole("button", { name: "Refresh", exact: true }),
    page.getByRole("button", { name: "Export instances", exact: true }),
    page.getByRole("combobox", { name: "Region", exact: true }),
    page.getByRole("combobox", { name: "Sort", exact: true }),
  ]) {
    await control.scrollIntoViewIfNeeded();
    // Not all of it: the edges of a field lie between two pixels.
    await expect(control).toBeInViewport({ ratio: 0.95 });
    await instances.shell.expectAllInSight(control);
  }
});

test("odd names stay within their card", async ({ open }) => {
  const instances = await open({ route: `${GUANGZHOU}&size=50` });
  for (const name of [
    "超长名称".repeat(15),
    "a-very-long-latin-name-without-any-space-to-break-the-line-a",
    "<img src=x onerror=alert(1)>",
  ]) {
    await expect(instances.card(name)).toBeVisible();
    await instances.shell.expectAllInSight(instances.card(name));
  }
  await instances.shell.expectNothingCutOff();
});

test("a termination and the recycle bin fit on a phone", async ({ open, page }) => {
  const instances = await open({
    scenario: "termination",
    language: "ko",
    route: `${GUANGZHOU}&q=with-all-kinds-of-disks`,
  });
  const { shell } = instances;
  const card = instances.card("with-all-kinds-of-disks");
  await card.getByRole("button", { name: new RegExp(`^${shell.labels.more}`) }).click();
  await page.getByRole("menuitem", { name: shell.labels.instanceStatus, exact: true }).click();
  await page.getByRole("menuitem", { name: terminate(shell).label, exact: true }).click();
  const dialog = await TerminateDialog.opened(shell);
  await dialog.choose("timed");
  await shell.expectAllInSight(dialog.root);
  await dialog.next();
  await shell.expectAllInSight(dialog.root);
  await page.goto("./?lang=ko&scenario=termination#/recycle-bin?region=ap-guangzhou");
  const bin = new RecycleBinPage(shell);
  await expect(bin.cards).toHaveCount(5);
  await shell.expectNothingCutOff();
  await shell.expectAllInSight(bin.card("bin-lapsed"));
});

test("the history fits on a phone", async ({ open, page }) => {
  const instances = await open({ scenario: "refused" });
  await instances.tickPage();
  await (await instances.shutDownTicked()).confirm(8, 8);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  await notice.expectDone(0, 8);
  await page.goto("/?lang=en&scenario=refused#/operations");
  const record = page.getByRole("main").getByRole("button", { expanded: false }).first();
  await record.click();
  await expect(page.getByRole("main").getByText("contested-1", { exact: true })).toBeVisible();
  await instances.shell.expectNothingCutOff();
  await instances.shell.expectAllInSight(page.getByRole("main"));
});
