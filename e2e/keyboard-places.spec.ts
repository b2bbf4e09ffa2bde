// The places beside the list, without a mouse: the tab view and the demo settings.
import { expect, test } from "../playwright/fixtures.ts";
import { ActionDialog, restart, startUp } from "../playwright/pages/ActionDialog.ts";
import { DemoPanel } from "../playwright/pages/DemoPanel.ts";
import { TabView } from "../playwright/pages/TabView.ts";
import { KeyboardWalker } from "./keyboard-walker.ts";

const HOUR = 3_600_000;

test("from tab to tab, into More and out again; one is started, then restarted, in zh", async ({
  open,
  page,
  cloud,
}) => {
  const { shell } = await open({
    language: "zh",
    route: "/instances?region=ap-guangzhou&view=tab&q=qa-0",
  });
  const tabs = new TabView(shell);
  const keys = new KeyboardWalker(page);
  await expect(tabs.openTab).toContainText("qa-01");

  await test.step("the arrow keys go from tab to tab, Enter opens one", async () => {
    await keys.press("t");
    await expect(tabs.openTab).toBeFocused();
    await keys.press("ArrowDown");
    await expect(tabs.tab("qa-02")).toBeFocused();
    await keys.press("Enter");
    await expect(tabs.panel.getByRole("heading", { name: "qa-02", exact: true })).toBeVisible();
    await expect(tabs.tab("qa-02")).toBeFocused();
    await keys.press("ArrowUp", "Enter");
    await expect(tabs.panel.getByRole("heading", { name: "qa-01", exact: true })).toBeVisible();
  });

  await test.step("More opens and closes", async () => {
    await keys.to(tabs.moreActions);
    await keys.press("Enter");
    await keys.toEntry(shell.labels.instanceStatus);
    await keys.press("Escape");
    await expect(tabs.moreActions).toBeFocused();
  });

  await test.step("started; the button that takes its place has the focus", async () => {
    await keys.to(tabs.button(startUp(shell)), 8, "Shift+Tab");
    await keys.press("Enter");
    const dialog = await ActionDialog.opened(shell, startUp(shell));
    await keys.give(dialog.confirmButton);
    await expect(dialog.root).toBeHidden();
    await tabs.expectState("starting");
    await cloud.advance(120);
    await tabs.expectState("running");
    await expect(tabs.panel.getByRole("button", { name: shell.labels.shutDown })).toBeFocused();
  });

  await test.step("restarted", async () => {
    await keys.to(tabs.button(restart(shell)), 8);
    await keys.press("Enter");
    const dialog = await ActionDialog.opened(shell, restart(shell));
    await keys.give(dialog.confirmButton);
    await tabs.expectState("restarting");
    await expect(tabs.button(restart(shell))).toBeFocused();
  });
});

test("the demo settings are opened, the clock is moved, and the focus comes back, in ko", async ({
  open,
  page,
}) => {
  const instances = await open({ language: "ko", route: "/instances?region=ap-guangzhou" });
  const { shell } = instances;
  await expect(instances.rows.first()).toBeVisible();
  const keys = new KeyboardWalker(page);
  const opener = shell.bar.getByRole("button", { name: shell.text("app:demo.open"), exact: true });
  const time = () => page.evaluate(() => window.cvmConsole?.control.now() ?? 0);
  const before = await time();

  // The bar is one stop; the arrow keys go on in it.
  await keys.press("Tab", "Tab");
  await keys.to(opener, 8, "ArrowRight");
  await keys.press("Enter");
  const panel = new DemoPanel(shell);
  await expect(panel.root).toBeVisible();
  const clock = panel.root.getByRole("tab", { name: shell.text("demo:tabs.clock"), exact: true });
  await keys.to(panel.root.getByRole("tab", { selected: true }));
  await keys.to(clock, 5, "ArrowRight");
  if ((await clock.getAttribute("aria-selected")) !== "true") await keys.press("Enter");
  await expect(panel.section).toHaveAccessibleName(shell.text("demo:tabs.clock"));

  const jump = panel.button("demo:clock.forward.twoHours");
  await keys.give(jump);
  await expect.poll(time).toBeGreaterThanOrEqual(before + 2 * HOUR);
  await expect(jump).toBeFocused();
  await keys.press("Escape");
  await expect(panel.root).toBeHidden();
  await expect(opener).toBeFocused();
});
