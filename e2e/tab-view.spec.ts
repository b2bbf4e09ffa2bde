import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { TabView } from "../playwright/pages/TabView.ts";
import { literally } from "../playwright/patterns.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";
import { expectNoColourFinding, expectNoFinding, showTheme } from "./axe.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou&view=tab";

/** The tab view as the test opened it. */
async function tabView(
  open: (options: { route: string; scenario?: string; language?: "en" | "zh" | "ko" }) => Promise<{
    readonly shell: ConstructorParameters<typeof TabView>[0];
  }>,
  options: { route?: string; scenario?: string; language?: "en" | "zh" | "ko" } = {},
): Promise<TabView> {
  const { shell } = await open({ route: GUANGZHOU, ...options });
  const tabs = new TabView(shell);
  await expect(tabs.tabs.first()).toBeVisible();
  return tabs;
}

/** The id in the page's address of the instance that is open. */
function openInAddress(page: Page): string | null {
  const search = new URL(page.url()).hash.split("?")[1] ?? "";
  return new URLSearchParams(search).get("open");
}

async function readings(cloud: PretendCloud): Promise<number> {
  return (await cloud.requests()).filter(({ action }) => action === "DescribeInstances").length;
}

test("an instance that is shut down shows it in its tab, its page and its record", async ({
  open,
  page,
  cloud,
}) => {
  const list = await open({ route: "/instances?region=ap-guangzhou" });
  const tabs = await list.switchToTabView();
  await tabs.open("shop-web-02");
  await tabs.expectState("running");
  const loads = await page.evaluate(() => performance.timeOrigin);

  const dialog = await tabs.shutDown();
  await dialog.confirm(1, 1);
  await tabs.expectState("stopping");
  await expect(tabs.openTab).toContainText(tabs.shell.labels.shuttingDown);
  await cloud.advance(600);
  await tabs.expectState("stopped");
  await expect(tabs.openTab).toContainText(tabs.shell.labels.shutdown);
  await expect(
    tabs.panel
      .getByRole("region", { name: tabs.shell.text("instance:group.operations"), exact: true })
      .getByRole("listitem")
      .first(),
  ).toContainText(tabs.shell.text("runs:status.shutdown.done"));
  expect(await page.evaluate(() => performance.timeOrigin), "the page was not loaded anew").toBe(
    loads,
  );
});

for (const language of LANGUAGES) {
  test(`the page of an instance has its groups and details in ${language}`, async ({ open }) => {
    const tabs = await tabView(open, { language });
    await tabs.open("shop-web-01");
    for (const group of ["information", "configuration", "network", "billing", "operations"]) {
      const title = tabs.shell.text(`instance:group.${group}`);
      await expect(tabs.panel.getByRole("region", { name: title, exact: true })).toBeVisible();
    }
    const address = tabs.shell.text("instance:what.address", { value: "10.0.0.4" });
    await expect(
      tabs.panel.getByRole("button", {
        name: tabs.shell.text("app:copy.label", { what: address }),
        exact: true,
      }),
    ).toBeVisible();
  });
}

test("the open instance is in the address; Back and Forward move between instances", async ({
  open,
  page,
}) => {
  const tabs = await tabView(open);
  // Nobody chose the first one: it takes no step of Back.
  await expect(tabs.openTab).toContainText("shop-web-01");
  await expect.poll(() => openInAddress(page)).not.toBeNull();
  const first = openInAddress(page);
  await tabs.open("shop-web-03");
  const third = openInAddress(page);
  expect(third).not.toBe(first);
  await expect(tabs.panel.getByText(third ?? "", { exact: true }).first()).toBeVisible();

  await page.goBack();
  await expect(tabs.openTab).toContainText("shop-web-01");
  await page.goForward();
  await expect(tabs.openTab).toContainText("shop-web-03");
  await page.reload();
  await expect(tabs.openTab).toContainText("shop-web-03");
});

test("the selection is the same in both views", async ({ open }) => {
  const list = await open({ route: "/instances?region=ap-guangzhou" });
  await list.tick("shop-web-01");
  const tabs = await list.switchToTabView();
  await expect(tabs.tickBox("shop-web-01")).toBeChecked();
  await expect(tabs.tickBox("shop-web-02")).not.toBeChecked();
  await tabs.tickBox("shop-web-02").check();

  const dialog = await list.shutDownTicked();
  await expect(dialog.confirmButton).toHaveText(tabs.shell.labels.confirmShutDown(2, 2));
  await dialog.cancel();

  await tabs.switchToListView();
  await expect(list.row("shop-web-02").getByRole("checkbox")).toBeChecked();
});

test("with Shift a span of tabs is ticked", async ({ open }) => {
  const tabs = await tabView(open);
  await tabs.tickBox("shop-web-01").click();
  await tabs.tickBox("shop-db-primary").click({ modifiers: ["Shift"] });
  for (const name of ["shop-web-01", "shop-web-02", "shop-web-03", "shop-db-primary"]) {
    await expect(tabs.tickBox(name)).toBeChecked();
  }
  await expect(tabs.tickBox("shop-db-replica")).not.toBeChecked();
});

test("an instance that the filters hide stays open and says so", async ({ open, page }) => {
  const tabs = await tabView(open);
  await tabs.open("batch-spot-1");
  const list = new InstancesPage(tabs.shell);
  await list.search("shop-web");
  const notice = page.getByText(tabs.shell.text("instance:hidden.title"), { exact: true });
  await expect(notice).toBeVisible();
  await expect(tabs.openTab).toContainText("batch-spot-1");
  await expect(tabs.tabs).toHaveCount(4);

  await tabs.panel
    .getByRole("button", { name: tabs.shell.text("instance:hidden.openFirst") })
    .click();
  await expect(notice).toBeHidden();
  await expect(tabs.openTab).toContainText("shop-web-01");
  await expect(tabs.tabs).toHaveCount(3);
});

test("an id that the region does not hold is named, with a way on", async ({ open, page }) => {
  const tabs = await tabView(open, { route: `${GUANGZHOU}&open=ins-zzzzzzzz` });
  await expect(
    page.getByText(tabs.shell.text("instance:missing.title", { id: "ins-zzzzzzzz" })),
  ).toBeVisible();
  await page.getByRole("button", { name: tabs.shell.text("instance:missing.openFirst") }).click();
  await expect(tabs.openTab).toContainText("shop-web-01");
});

test("a failed operation is told with the cloud's words and the request id", async ({ open }) => {
  const tabs = await tabView(open, {
    scenario: "reasons",
    route: "/instances?view=tab&q=reinstall-failed",
  });
  await tabs.open("reinstall-failed");
  const status = tabs.panel.getByRole("article");
  await expect(status).toContainText(
    tabs.shell.text("instance:status.lastFailed", {
      operation: tabs.shell.text("terms:operation.reinstall"),
    }),
  );
  await expect(status).toContainText(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/);
});

test("tabs are reached, searched, ticked and opened with the keyboard alone", async ({
  open,
  page,
}) => {
  const tabs = await tabView(open);
  const focused = page.locator(":focus");
  await tabs.findField.focus();
  // One stop for the tick boxes and one for the tabs, however many there are.
  await page.keyboard.press("Tab");
  await expect(tabs.tickBox("shop-web-01")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(tabs.tab("shop-web-01")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(tabs.tab("shop-web-03")).toBeFocused();
  await expect(tabs.openTab).toContainText("shop-web-01");
  await page.keyboard.press("Enter");
  await expect(tabs.openTab).toContainText("shop-web-03");
  await expect(tabs.tab("shop-web-03")).toBeFocused();

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(tabs.tickBox("shop-web-03")).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  await expect(focused).toHaveAttribute("aria-posinset", /^\d+$/);
  expect(await focused.getAttribute("aria-posinset")).toBe(
    await focused.getAttribute("aria-setsize"),
  );
  await page.keyboard.press("Home");
  await expect(tabs.tab("shop-web-01")).toBeFocused();

  await page.keyboard.type("night");
  await expect(tabs.findField).toHaveValue("night");
  // Not only that the others are gone: while it is searched nothing can be opened.
  await expect(tabs.tabs.filter({ hasText: /^night/ }).first()).toBeVisible();
  await expect(tabs.tab("shop-web-01")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(tabs.panel.getByRole("heading", { level: 2 })).toHaveText(/^night/);
  await tabs.findField.press("Escape");
  await expect(tabs.findField).toHaveValue("");
});

test("focus, scroll and an open menu survive readings that change the tabs", async ({
  open,
  page,
  cloud,
}) => {
  const tabs = await tabView(open);
  await tabs.tab("shop-web-02").focus();
  const id = await tabs.tab("shop-db-primary").getAttribute("id");
  await cloud.exec("StopInstances", "ap-guangzhou", {
    InstanceIds: [(id ?? "").replace(/^tab-/, "")],
  });
  await page
    .getByRole("button", { name: tabs.shell.text("instances:toolbar.refresh"), exact: true })
    .focus();
  await page.keyboard.press("Enter");
  await tabs.tab("shop-web-02").focus();
  await expect(tabs.tab("shop-db-primary")).toHaveAttribute("data-state", "stopping");
  await expect(tabs.tab("shop-web-02")).toBeFocused();

  const menu = await tabs.openMoreActions();
  await menu.openInstanceStatus();
  await cloud.advance(600);
  await expect(tabs.tab("shop-db-primary")).toHaveAttribute("data-state", "stopped");
  await expect(menu.shutDownEntry).toBeVisible();
});

test.describe("thousands of instances", () => {
  test("few tabs are in the document, all can be reached and a refresh stays cheap", async ({
    open,
    page,
    cloud,
  }) => {
    const { shell } = await open({ scenario: "large", route: "/instances?view=tab" });
    const tabs = new TabView(shell);
    await expect(
      tabs.list.getByText(shell.text("instance:tabs.count", { count: 10_000, n: "10,000" })),
    ).toBeVisible();
    expect(await tabs.tabs.count()).toBeLessThan(60);

    await tabs.openTab.focus();
    await page.keyboard.press("End");
    await expect(page.locator(":focus")).toHaveAttribute("aria-posinset", "10000");
    expect(await tabs.tabs.count()).toBeLessThan(60);
    await page.keyboard.press("Enter");
    await expect(page.locator(":focus")).toHaveAttribute("aria-selected", "true");
    // What has come in sight on the way there is read by then.
    await expect(page.locator(":focus")).toContainText("-010000");
    await expect(tabs.panel.getByRole("article")).toBeVisible();

    const before = await readings(cloud);
    await page
      .getByRole("button", { name: shell.text("instances:toolbar.refresh"), exact: true })
      .click();
    await expect.poll(() => readings(cloud)).toBeGreaterThan(before);
    // The pages in sight, the first one for the number, the open instance.
    expect((await readings(cloud)) - before).toBeLessThanOrEqual(4);
  });

  test("a search among the tabs finds one that was never in sight", async ({ open, page }) => {
    const route = "/instances?view=tab";
    const { shell } = await open({ scenario: "large", size: 2_000, route });
    const tabs = new TabView(shell);
    await expect(tabs.tabs.first()).toBeVisible();
    await tabs.findField.fill("-001321");
    await expect(
      page.getByText(shell.text("instance:tabs.found", { count: 1, n: "1", total: "2,000" })),
    ).toBeVisible();
    await tabs.findField.press("Enter");
    await expect(tabs.panel.getByRole("heading", { level: 2 })).toHaveText(/-001321$/);
  });
});

test("on a narrow screen the tabs are in a drawer and nothing is cut off", async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { shell } = await open({ route: GUANGZHOU });
  const tabs = new TabView(shell);
  const chooser = page.getByRole("button", {
    name: shell.text("instance:tabs.switch", { name: "shop-web-01" }),
  });
  await expect(chooser).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);

  await chooser.click();
  await tabs.tab("shop-db-primary").click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(tabs.panel.getByRole("heading", { level: 2 })).toHaveText("shop-db-primary");
  await expect(
    page.getByRole("button", {
      name: new RegExp(literally(shell.text("instance:tabs.switch", { name: "shop-db-primary" }))),
    }),
  ).toBeFocused();
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});

test("what the tab view says when there is nobody to show has no accessibility fault", async ({
  open,
  page,
}) => {
  const tabs = await tabView(open);
  for (const query of ["&q=shop&open=ins-zzzzzzzz", "&q=nothing-has-this-name"]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${GUANGZHOU}${query}`);
    await expect(
      tabs.panel.getByRole("heading").or(tabs.panel.getByText(/./)).first(),
    ).toBeVisible();
    await showTheme(page, "light");
    await expectNoFinding(page, `${query}, light`);
    await showTheme(page, "dark");
    await expectNoColourFinding(page, `${query}, dark`);
  }
});
