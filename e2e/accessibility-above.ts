import { expect } from "@playwright/test";
import { DemoPanel, type DemoTab } from "../playwright/pages/DemoPanel.ts";
import { Palette } from "../playwright/pages/Palette.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { Tour } from "../playwright/pages/Tour.ts";
import { GUANGZHOU, type State, state } from "./accessibility-state.ts";

export const ABOVE_THE_PAGE: readonly State[] = [
  state(
    "an open menu",
    async ({ instances }) => {
      const menu = await instances.openMore("stopped-and-isolated");
      await menu.openInstanceStatus();
    },
    { scenario: "reasons", route: `${GUANGZHOU}&q=stopped-and`, wide: true, sample: true },
  ),
  state(
    "the search with suggestions",
    async ({ instances, page }) => {
      await instances.searchBox.click();
      await expect(page.getByRole("option").first()).toBeVisible();
    },
    { sample: true },
  ),
  state(
    "a name being changed",
    async ({ instances }) => {
      await instances.startRenaming("shop-web-01");
    },
    { wide: true, sample: true },
  ),
  state(
    "the column settings",
    async ({ instances }) => {
      await instances.openTool("columns");
    },
    { sample: true },
  ),
  state(
    "the export",
    async ({ instances }) => {
      await instances.openTool("export");
    },
    { sample: true },
  ),
  state(
    "the palette",
    async ({ instances, page }) => {
      await instances.tick("shop-web-01");
      await new Palette(instances.shell).open();
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("option", { selected: true })).toHaveCount(1);
    },
    { sample: true },
  ),
  state(
    "the list of keys",
    async ({ instances, page }) => {
      await expect(instances.rows.first()).toBeVisible();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog").getByRole("switch")).toBeVisible();
    },
    { sample: true },
  ),
  state(
    "a notice of an operation",
    async ({ instances, cloud }) => {
      await instances.tickPage();
      await (await instances.shutDownTicked()).confirm(8, 8);
      const notice = RunNotice.only(instances.shell);
      await notice.sendNow();
      await instances.expectState("calm-1", "stopping");
      await cloud.advance(600);
      await notice.expectOutcome("failed");
      await notice.openInstances();
    },
    { scenario: "refused", route: GUANGZHOU, sample: true },
  ),
  state(
    "the tour",
    async ({ instances }) => {
      await Tour.start(instances.shell);
    },
    { sample: true },
  ),
  ...(["scenario", "clock", "account", "faults", "requests"] as const).map((tab: DemoTab) =>
    state(
      `the demo settings: ${tab}`,
      async ({ instances }) => {
        await DemoPanel.open(instances.shell, tab);
      },
      { sample: tab === "clock" },
    ),
  ),
  state(
    "the menu of a phone",
    async ({ instances, page }) => {
      const { shell } = instances;
      await shell.bar
        .getByRole("button", { name: shell.text("app:shell.menu"), exact: true })
        .click();
      await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
    },
    { narrow: true },
  ),
  state(
    "the list of latest operations",
    async ({ instances, page }) => {
      await (await instances.shutDown("shop-web-01")).confirm(1, 1);
      await instances.expectState("shop-web-01", "stopping");
      await instances.shell.bar.getByRole("button", { name: /operation/i }).click();
      await expect(page.getByRole("menu").getByRole("menuitem").first()).toBeVisible();
    },
    { wide: true },
  ),
  state("the help of the search", async ({ instances, page }) => {
    const { shell } = instances;
    await page
      .getByRole("search")
      .getByRole("button", { name: shell.text("instances:search.help.label"), exact: true })
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }),
  state("faults that are switched on", async ({ instances }) => {
    const panel = await DemoPanel.open(instances.shell, "faults");
    for (const fault of ["throttled", "stuck"] as const) {
      await panel.faultSwitch(fault).click();
      await expect(panel.faultSwitch(fault)).toBeChecked();
    }
  }),
];
