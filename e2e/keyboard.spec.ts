import { expect, test } from "../playwright/fixtures.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { ShutdownDialog } from "../playwright/pages/ShutdownDialog.ts";
import { TabView } from "../playwright/pages/TabView.ts";
import { KeyboardWalker } from "./keyboard-walker.ts";

test("from the top of the page to a finished shutdown with the keyboard alone", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: "/instances?region=ap-guangzhou" });
  const keys = new KeyboardWalker(page);
  await expect(instances.rows).toHaveCount(20);
  const box = instances.box("shop-web-01");

  await test.step("the first row is not far away", async () => {
    // The frame and each group of tools are one stop, whatever they hold.
    expect(await keys.to(box, 30)).toBeLessThanOrEqual(12);
  });

  await test.step("past the frame it is nearer", async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.reload();
    await expect(instances.rows).toHaveCount(20);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    expect(await keys.to(box, 30)).toBeLessThanOrEqual(6);
  });

  await test.step("rows are ticked and left with the arrow keys and Space", async () => {
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
    await page.keyboard.press("ArrowDown");
    await expect(instances.box("shop-web-02")).toBeFocused();
    await page.keyboard.press("Shift+Space");
    await instances.expectSelected({ selected: 2 });
    await page.keyboard.press("Space");
    await instances.expectSelected({ selected: 1 });
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await instances.expectSelected({ selected: 0 });
  });

  await test.step("the row's menu opens, goes in and out, and leads to the dialog", async () => {
    const more = instances.moreButton("shop-web-01");
    await page.keyboard.press("End");
    await expect(more).toBeFocused();
    await page.keyboard.press("Enter");
    const entry = page.getByRole("menuitem", { name: "Instance Status", exact: true });
    await expect(entry).toBeVisible();
    if (!(await entry.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press("ArrowDown");
    await expect(entry).toBeFocused();
    await page.keyboard.press("ArrowRight");
    const group = page.getByRole("menuitem", { name: "Start up", exact: true });
    await expect(group).toBeVisible();
    // Only who is inside the group leaves it first.
    await expect(entry).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(group).toBeHidden();
    await expect(entry).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(entry).toBeHidden();
    await expect(more).toBeFocused();

    await page.keyboard.press("Enter");
    await keys.toEntry("Instance Status");
    await page.keyboard.press("ArrowRight");
    await keys.toEntry("Shut down");
    await page.keyboard.press("Enter");
  });

  const dialog = await ShutdownDialog.opened(instances.shell);
  await test.step("the dialog has the focus, keeps it and is confirmed", async () => {
    await expect(dialog.root.locator(":focus")).toHaveCount(1);
    await keys.to(dialog.confirmButton, 20);
    await page.keyboard.press("Enter");
    await expect(dialog.root).toBeHidden();
    await expect(instances.moreButton("shop-web-01")).toBeFocused();
  });

  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(600);
  await instances.expectState("shop-web-01", "stopped");

  await test.step("the notice is reached and closed", async () => {
    const notice = RunNotice.only(instances.shell);
    await notice.expectDone(1, 1);
    await page.keyboard.press("n");
    await expect(notice.root).toBeFocused();
    await keys.to(notice.root.getByRole("button", { name: /^Close: / }), 2);
    await page.keyboard.press("Enter");
    await expect(notice.root).toBeHidden();
    await expect(
      instances.shell.bar.getByRole("button", { name: "Operations", exact: true }),
    ).toBeFocused();
  });
});

test("the batch, its dialog and its options with the keyboard alone", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: "/instances?region=ap-guangzhou&q=shop-web" });
  const keys = new KeyboardWalker(page);
  await expect(instances.rows).toHaveCount(3);
  await instances.pageBox.focus();
  await page.keyboard.press("Space");
  await instances.expectSelected({ selected: 3 });
  await page.keyboard.press("a");
  await keys.to(instances.batchButton, 3, "ArrowRight");
  await page.keyboard.press("Enter");
  const dialog = await ShutdownDialog.opened(instances.shell);

  await keys.to(dialog.radio("soft"), 20);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.radio("hard")).toBeChecked();
  await keys.to(dialog.consent, 5);
  await page.keyboard.press("Space");
  await expect(dialog.consent).toBeChecked();
  await keys.to(dialog.confirmButton, 20);

  // Tab never leaves the open dialog.
  for (let stop = 0; stop < 20; stop++) {
    await page.keyboard.press("Tab");
    await expect(dialog.root.locator(":focus")).toHaveCount(1);
  }
  await keys.to(dialog.confirmButton, 20);
  await page.keyboard.press("Enter");
  await expect(dialog.root).toBeHidden();
  await expect.poll(() => cloud.idsSentTo("StopInstances"), { timeout: 15_000 }).toHaveLength(3);
});

test("the tab view from its switch to a finished shutdown with the keyboard alone", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: "/instances?region=ap-guangzhou" });
  const keys = new KeyboardWalker(page);
  await expect(instances.rows).toHaveCount(20);
  const tabs = new TabView(instances.shell);
  await keys.to(page.getByRole("button", { name: "Switch to Tab View", exact: true }), 15);
  await page.keyboard.press("Enter");
  await expect(tabs.openTab).toContainText("shop-web-01");
  await keys.to(tabs.moreActions, 40);
  await page.keyboard.press("Enter");
  await keys.toEntry("Instance Status");
  await page.keyboard.press("ArrowRight");
  await keys.toEntry("Shut down");
  await page.keyboard.press("Enter");
  const dialog = await ShutdownDialog.opened(instances.shell);
  await keys.to(dialog.confirmButton, 20);
  await page.keyboard.press("Enter");
  await tabs.expectState("stopping");
  await expect(tabs.moreActions).toBeFocused();
  await cloud.advance(600);
  await tabs.expectState("stopped");
});

test("the keyboard reaches search, its suggestions and its tags", async ({ open, page }) => {
  const instances = await open({ route: "/instances?region=ap-guangzhou" });
  await expect(instances.rows).toHaveCount(20);
  await page.keyboard.press("/");
  await expect(instances.searchBox).toBeFocused();
  await page.keyboard.type("stat");
  await expect(page.getByRole("option")).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(instances.searchBox).toHaveValue("Status: ");
  await page.keyboard.type("rescue mode");
  await page.keyboard.press("Enter");
  await expect(instances.rows).toHaveCount(1);
  await page.keyboard.press("Backspace");
  await expect(instances.searchBox).not.toHaveValue("");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(instances.rows).toHaveCount(20);
});
