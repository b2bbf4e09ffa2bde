import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import { Palette } from "../playwright/pages/Palette.ts";
import { ShutdownDialog } from "../playwright/pages/ShutdownDialog.ts";
import { TabView } from "../playwright/pages/TabView.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";

/** What stands in the table, from cell to cell. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });
}

test("the arrow keys reach every cell, and the page goes on after one stop", async ({
  open,
  page,
}) => {
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.rows).toHaveCount(20);
  await page.keyboard.press("t");
  await expect(instances.box("shop-web-01")).toBeFocused();

  const id = await instances.id("shop-web-01");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe(id);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe(`Copy ${id}`);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe("Rename shop-web-01");
  // A cell without a control has the focus itself, to be read out; all of it is in sight.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const status = page.getByRole("gridcell").and(page.locator(":focus"));
  await expect(status).toHaveText("Running");
  await page.keyboard.press("ArrowDown");
  await expect(instances.row("shop-web-02").locator(":focus")).toHaveText("Running");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focused(page)).toBe("Status");
  await page.keyboard.press("Home");
  await expect(instances.pageBox).toBeFocused();

  await page.keyboard.press("Control+End");
  await expect(instances.rows.last().locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Rows per page" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(instances.rows.last().locator(":focus")).toHaveCount(1);
});

test("what has the focus is not hidden by the head or the columns that stay", async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  const instances = await open({ route: `${GUANGZHOU}&size=50` });
  await expect(instances.rows).toHaveCount(31);
  await page.keyboard.press("t");
  await expect(instances.rows.first().getByRole("checkbox")).toBeFocused();
  const seen = () =>
    page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      if (!box) return false;
      const at = document.elementFromPoint(box.left + 3, box.top + 3);
      return document.activeElement?.contains(at) ?? false;
    });
  for (const key of [
    ...Array<string>(8).fill("ArrowRight"),
    "Control+End",
    ...Array<string>(6).fill("ArrowLeft"),
    ...Array<string>(4).fill("PageUp"),
    "ArrowDown",
  ]) {
    await page.keyboard.press(key);
    await expect.poll(seen, key).toBe(true);
  }
});

test("keys of one letter work beside fields only, and can be switched off", async ({
  open,
  page,
}) => {
  const instances = await open({ route: GUANGZHOU });
  const tabs = new TabView(instances.shell);
  await expect(instances.rows).toHaveCount(20);
  await page.keyboard.press("/");
  await expect(instances.searchBox).toBeFocused();
  await page.keyboard.type("v?n");
  await expect(instances.searchBox).toHaveValue("v?n");
  await instances.searchBox.fill("");
  await page.keyboard.press("Escape");

  await instances.box("shop-web-01").focus();
  await page.keyboard.press("v");
  await expect(tabs.openTab).toContainText("shop-web-01");
  // Among the tabs a letter looks for a name.
  await page.keyboard.press("t");
  await expect(tabs.openTab).toBeFocused();
  await page.keyboard.press("v");
  await expect(tabs.findField).toHaveValue("v");
  await tabs.findField.fill("");
  await page.getByRole("button", { name: "Switch to List View", exact: true }).focus();

  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts", exact: true });
  await expect(list.getByText("Switch between list and tab view")).toBeVisible();
  await page.keyboard.press("v");
  await list.getByRole("switch").click();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(
    page.getByRole("button", { name: "Switch to List View", exact: true }),
  ).toBeFocused();
  await page.keyboard.press("v");
  await page.keyboard.press("?");
  // What needs Ctrl goes on, and has come after the letters.
  await new Palette(instances.shell).open();
  await expect(list).toBeHidden();
  await expect(tabs.findField).toBeVisible();
});

for (const language of LANGUAGES) {
  test(`the palette leads to pages, actions, views and languages, in ${language}`, async ({
    open,
    page,
  }) => {
    const instances = await open({ language, route: GUANGZHOU });
    const { shell } = instances;
    const palette = new Palette(shell);
    await instances.tick("shop-web-01");
    await palette.give(shell.labels.shutDown, shell.labels.shutDown);
    const dialog = await ShutdownDialog.opened(shell);
    await dialog.cancel();
    await expect(instances.box("shop-web-01")).toBeFocused();

    const history = shell.text("app:pages.operations");
    await palette.give(history, history);
    await expect(page.getByRole("heading", { level: 1, name: history })).toBeFocused();

    const other = language === "ko" ? "en" : "ko";
    const name = { en: "English", ko: "한국어" }[other];
    await palette.give(name, name);
    await expect(page.locator("html")).toHaveAttribute("lang", other);
  });
}

test("the palette says why an action cannot be done, and closes back to where one was", async ({
  open,
  page,
}) => {
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.rows).toHaveCount(20);
  await instances.box("shop-web-01").focus();
  const field = await new Palette(instances.shell).open();
  await field.fill("restart");
  const option = page.getByRole("option", { name: "Restart" });
  await expect(option).toHaveAttribute("aria-disabled", "true");
  await expect(option).toHaveAccessibleDescription(
    instances.shell.text("actions:buttons.noneSelected"),
  );
  await field.press("Enter");
  await expect(field).toBeVisible();
  await field.press("Escape");
  await expect(instances.box("shop-web-01")).toBeFocused();
});

test("an instance that goes while it is ticked, focused and open is missed by name, not by focus", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: `${GUANGZHOU}&q=shop-web` });
  await expect(instances.rows).toHaveCount(3);
  const id = await instances.id("shop-web-02");
  const other = await instances.id("shop-web-03");
  await instances.tick("shop-web-01", "shop-web-02");
  await instances.row("shop-web-02").getByRole("link").focus();

  await test.step("in the list the next row has the focus", async () => {
    await cloud.exec("TerminateInstances", "ap-guangzhou", { InstanceIds: [id] });
    await cloud.advance(3_600);
    await page.keyboard.press("r");
    await expect(instances.rows).toHaveCount(2);
    await instances.expectSelected({ selected: 1 });
    const notice = page.getByText(instances.shell.text("instances:notice.vanished", { count: 1 }));
    await expect(notice).toBeVisible();
    await expect(instances.row("shop-web-03").getByRole("link")).toBeFocused();
    await instances.shell.closeNotice(notice);
  });

  await test.step("in the tab view its page says so, where the focus was", async () => {
    const tabs = await instances.switchToTabView();
    await tabs.open("shop-web-03");
    await tabs.moreActions.focus();
    await cloud.exec("TerminateInstances", "ap-guangzhou", { InstanceIds: [other] });
    await cloud.advance(3_600);
    await page.keyboard.press("r");
    await expect(
      page.getByRole("heading", {
        name: instances.shell.text("instance:missing.title", { id: other }),
      }),
    ).toBeFocused();
  });
});

test("a dialog gives the focus back where it was, or near it when that is gone", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: `${GUANGZHOU}&q=shop-web` });
  await expect(instances.rows).toHaveCount(3);
  const settings = await instances.openTool("columns");
  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await expect(page.getByRole("button", { name: "Display Settings", exact: true })).toBeFocused();

  const id = await instances.id("shop-web-01");
  const dialog = await instances.shutDown("shop-web-01");
  await cloud.exec("TerminateInstances", "ap-guangzhou", { InstanceIds: [id] });
  await cloud.advance(3_600);
  await dialog.cancel();
  await expect(instances.rows).toHaveCount(2);
  await expect(page.getByRole("grid").locator(":focus")).toHaveCount(1);
});
