import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { BLOCKED, NO_CHARGE } from "./reason-catalogue.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";
const HIDDEN = ["shop-web-01", "shop-web-02", "shop-web-03"] as const;

/** The three are ticked, then a filter takes them out of sight. */
async function hideTicked(instances: InstancesPage): Promise<void> {
  await instances.tick(...HIDDEN);
  await instances.search("windows-ad");
  await expect(instances.row("windows-ad-1")).toBeVisible();
  for (const name of HIDDEN) await expect(instances.row(name)).toHaveCount(0);
}

for (const language of LANGUAGES) {
  test(`what the filter hides is counted, said and left alone, in ${language}`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ language, route: GUANGZHOU });
    const ids = await Promise.all(HIDDEN.map((name) => instances.id(name)));
    await hideTicked(instances);
    await instances.expectSelected({ selected: 3, onPage: 0, hidden: 3 });

    // Nothing that could be acted upon is selected: the button says so and opens nothing.
    await expect(instances.batchButton).toHaveAttribute("aria-disabled", "true");
    await expect(instances.batchButton).toHaveAccessibleDescription(
      instances.shell.text("actions:buttons.noneSelected"),
    );
    await instances.batchButton.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    // With one in sight, the dialog lists that one and no other.
    await instances.tick("windows-ad-1");
    await instances.expectSelected({ selected: 4, onPage: 1, hidden: 3 });
    const shown = await instances.id("windows-ad-1");
    const dialog = await instances.shutDownTicked();
    await expect(dialog.lines).toHaveCount(1);
    await expect(dialog.listed("windows-ad-1")).toBeVisible();
    await dialog.confirm(1, 1);
    await instances.expectState("windows-ad-1", "stopping");
    await cloud.advance(600);
    await instances.expectState("windows-ad-1", "stopped");
    expect(await cloud.idsSentTo("StopInstances")).toEqual([shown]);
    for (const id of ids) expect(await cloud.read(id)).toMatchObject({ InstanceState: "RUNNING" });

    await instances.clearSearch();
    for (const name of HIDDEN) {
      await expect(instances.row(name).getByRole("checkbox")).toBeChecked();
    }
  });
}

test("the hidden ones can be dropped", async ({ open }) => {
  const instances = await open({ route: GUANGZHOU });
  await hideTicked(instances);
  await instances.tick("windows-ad-1");
  await instances.dropHidden();
  await instances.expectSelected({ selected: 1, onPage: 1, hidden: 0 });
  await instances.clearSearch();
  for (const name of HIDDEN) {
    await expect(instances.row(name).getByRole("checkbox")).not.toBeChecked();
  }
});

test("the tab view hides and leaves alone as the list does", async ({ open, cloud }) => {
  const instances = await open({ route: GUANGZHOU });
  await hideTicked(instances);
  const tabs = await instances.switchToTabView();
  await tabs.tickBox("windows-ad-2").check();
  const dialog = await instances.shutDownTicked();
  await expect(dialog.lines).toHaveCount(1);
  await dialog.confirm(1, 1);
  await expect.poll(() => cloud.idsSentTo("StopInstances")).toHaveLength(1);
  await tabs.switchToListView();
  expect(await cloud.idsSentTo("StopInstances")).toEqual([await instances.id("windows-ad-2")]);
});

test("Back under an open dialog changes the page, not what the dialog lists", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.rows.first()).toBeVisible();
  await instances.search("shop-web");
  await expect(instances.rows).toHaveCount(3);
  const ids = await Promise.all(HIDDEN.map((name) => instances.id(name)));
  await instances.tickPage();
  const dialog = await instances.shutDownTicked();
  await page.goBack();
  await expect(page).not.toHaveURL(/q=shop-web/);
  await expect(dialog.lines).toHaveCount(3);
  await dialog.confirm(3, 3);
  await RunNotice.only(instances.shell).sendNow();
  await expect.poll(() => cloud.idsSentTo("StopInstances")).toHaveLength(3);
  expect((await cloud.idsSentTo("StopInstances")).toSorted()).toEqual(ids.toSorted());
});

test("an instance that is renamed meanwhile stays the same instance", async ({ open, cloud }) => {
  const instances = await open({ route: GUANGZHOU });
  await instances.tick("shop-web-01");
  const ticked = await instances.id("shop-web-01");
  await cloud.exec("ModifyInstancesAttribute", "ap-guangzhou", {
    InstanceIds: [ticked],
    InstanceName: "renamed-meanwhile",
  });
  await instances.refresh();
  await expect(instances.row("renamed-meanwhile").getByRole("checkbox")).toBeChecked();
  const dialog = await instances.shutDownTicked();
  await expect(dialog.lines).toHaveCount(1);
  await expect(dialog.listed("renamed-meanwhile")).toBeVisible();
});

test("with Shift a span of rows is ticked, and unticked", async ({ open }) => {
  const instances = await open({ route: GUANGZHOU });
  await instances.box("shop-web-01").click();
  await instances.box("shop-db-primary").click({ modifiers: ["Shift"] });
  await instances.expectSelected({ selected: 4, onPage: 4, hidden: 0 });
  await expect(instances.box("shop-web-03")).toBeChecked();
  await instances.box("shop-web-02").click();
  await instances.box("shop-web-03").click({ modifiers: ["Shift"] });
  await instances.expectSelected({ selected: 2, onPage: 2, hidden: 0 });
});

test("the page, all that match, only those that can be shut down, none", async ({ open }) => {
  const instances = await open({ scenario: "reasons" });
  const able = Object.keys(NO_CHARGE).length;
  const total = able + Object.keys(BLOCKED).length;
  await instances.tickPage();
  await instances.expectSelected({ selected: 20, onPage: 20, hidden: 0 });

  expect(await instances.total()).toBe(total);
  await instances.tickAllMatching();
  await instances.expectSelected({ selected: total, onPage: 20, hidden: 0 });
  let dialog = await instances.shutDownTicked();
  await expect(dialog.lines).toHaveCount(total);
  await dialog.cancel();

  await instances.keepOnlyAble();
  await instances.expectSelected({ selected: able });
  dialog = await instances.shutDownTicked();
  await expect(dialog.group("blocked")).toHaveCount(0);
  await expect(dialog.confirmButton).toHaveText(dialog.shell.labels.confirmShutDown(able, able));
  await dialog.cancel();

  await instances.clearSelection();
  await instances.expectSelected({ selected: 0 });
  await instances.selectOnlyAble();
  await instances.expectSelected({ selected: able });
});

test("ten thousand are selected, listed and counted", async ({ open }) => {
  const instances = await open({ scenario: "large" });
  await instances.tickPage();
  await instances.tickAllMatching();
  await expect(instances.selectionBar.getByText("10,000 selected")).toBeVisible({
    timeout: 20_000,
  });
  const dialog = await instances.shutDownTicked();
  await expect(dialog.confirmButton).toHaveText(/^Shut down [\d,]{5} of 10,000$/);
  await expect(dialog.group("blocked").getByRole("listitem")).toHaveCount(100);
});
