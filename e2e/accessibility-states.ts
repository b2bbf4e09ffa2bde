import { expect, type Page } from "@playwright/test";
import { DemoPanel, type DemoTab } from "../playwright/pages/DemoPanel.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { Palette } from "../playwright/pages/Palette.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { TabView } from "../playwright/pages/TabView.ts";
import { TerminateDialog, TimerMark } from "../playwright/pages/Termination.ts";
import { Tour } from "../playwright/pages/Tour.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";

export const GUANGZHOU = "/instances?region=ap-guangzhou";
/** Few rows, for states that are not about the rows: axe looks at every cell. */
export const FEW_ROWS = `${GUANGZHOU}&q=shop-web`;

export interface Scene {
  readonly instances: InstancesPage;
  readonly page: Page;
  readonly cloud: PretendCloud;
}

/** One state of the console: where it begins, and how a person gets into it. Always in English. */
export interface State {
  readonly name: string;
  readonly scenario: string;
  readonly route: string;
  /** It hangs on a row of the table and does not outlive a change to cards. */
  readonly wide?: boolean;
  /** Seen in every test run too, not in the matrix alone. */
  readonly sample?: boolean;
  readonly enter: (scene: Scene) => Promise<void>;
}

type Rest = Partial<Omit<State, "name" | "enter">>;

function state(name: string, enter: State["enter"], rest: Rest = {}): State {
  return { name, scenario: "default", route: FEW_ROWS, enter, ...rest };
}

async function headingShown(page: Page, level = 2): Promise<void> {
  await expect(page.getByRole("main").getByRole("heading", { level }).first()).toBeVisible();
}

/** The dialog of an action, for the ticked instances, by way of the palette. */
function dialogOf(action: string, tick: string, rest: Rest = {}): State {
  return state(
    `the dialog ${action}`,
    async ({ instances }) => {
      const { shell } = instances;
      await instances.tick(tick);
      const label = shell.text(`actions:name.${action}`);
      await new Palette(shell).give(label, label);
      await expect(shell.page.getByRole("dialog")).toBeVisible();
      await expect(shell.page.getByRole("dialog").getByRole("heading").first()).toBeVisible();
    },
    rest,
  );
}

const PAGES: readonly State[] = [
  state(
    "the list",
    async ({ instances }) => {
      await expect(instances.rows).toHaveCount(20);
      await instances.tick("shop-web-01");
    },
    { route: GUANGZHOU, sample: true },
  ),
  state("the list of every reason", ({ instances }) => instances.tickPage(), {
    scenario: "reasons",
    route: `${GUANGZHOU}&size=50`,
    sample: true,
  }),
  state(
    "the tab view",
    async ({ instances }) => {
      const tabs = await instances.switchToTabView();
      await tabs.open("shop-web-02");
    },
    { sample: true },
  ),
  state(
    "the tab view of an instance that is not there",
    async ({ instances }) => {
      await expect(new TabView(instances.shell).panel.getByRole("heading").first()).toBeVisible();
    },
    { route: `${GUANGZHOU}&view=tab&open=ins-nothing0` },
  ),
  state("the recycle bin", async ({ instances }) => instances.tickPage(), {
    scenario: "termination",
    route: "/recycle-bin?region=ap-guangzhou",
    sample: true,
  }),
  state("the empty recycle bin", async ({ page }) => headingShown(page), {
    scenario: "empty",
    route: "/recycle-bin?region=ap-guangzhou",
  }),
  state("the keys", async ({ page }) => headingShown(page, 1), {
    route: "/ssh-keys",
    sample: true,
  }),
  state("the empty history", async ({ page }) => headingShown(page), {
    route: "/operations",
    scenario: "empty",
    sample: true,
  }),
  state(
    "the history",
    async ({ instances, page, cloud }) => {
      await (await instances.shutDown("shop-web-01")).confirm(1, 1);
      await instances.expectState("shop-web-01", "stopping");
      await cloud.advance(600);
      await instances.expectState("shop-web-01", "stopped");
      await instances.shell.goTo("operations");
      await page.getByRole("main").getByRole("button", { expanded: false }).first().click();
      await expect(
        page.getByRole("main").getByText("shop-web-01", { exact: true }).first(),
      ).toBeVisible();
    },
    { sample: true },
  ),
  state("an address that leads nowhere", async ({ page }) => headingShown(page, 1), {
    route: "/nowhere",
    sample: true,
  }),
  state(
    "another cloud's list",
    async ({ instances }) => {
      await expect(instances.rows.or(instances.cards).first()).toBeVisible();
    },
    { route: "/instances?cloud=naver", sample: true },
  ),
  state(
    "another cloud's tab view",
    async ({ instances }) => {
      await expect(new TabView(instances.shell).panel.getByRole("article")).toBeVisible();
    },
    { route: "/instances?cloud=naver&view=tab" },
  ),
];

const WITHOUT_ROWS: readonly State[] = [
  state("an empty account", async ({ page }) => headingShown(page), {
    scenario: "empty",
    route: GUANGZHOU,
    sample: true,
  }),
  state("no match", async ({ page }) => headingShown(page), {
    route: `${GUANGZHOU}&q=nothing-has-this-name`,
    sample: true,
  }),
  state("a page beyond the end", async ({ page }) => headingShown(page), {
    route: `${GUANGZHOU}&page=99`,
    sample: true,
  }),
  state(
    "no permission",
    async ({ page, cloud, instances }) => {
      await cloud.setFaults([
        { action: "DescribeInstances", phase: "before", kind: { code: "UnauthorizedOperation" } },
      ]);
      await instances.shell.goTo("instances");
      await expect(page.getByRole("alert")).toBeVisible();
    },
    { route: "/operations", scenario: "refused", sample: true },
  ),
  state(
    "rows that could not be read again",
    async ({ instances, page, cloud }) => {
      await expect(instances.rows.first()).toBeVisible();
      await cloud.setFaults([
        { action: "DescribeInstances", phase: "before", kind: { code: "AuthFailure" } },
      ]);
      await instances.refresh();
      await expect(page.getByRole("alert")).toBeVisible();
    },
    { sample: true },
  ),
  state(
    "a notice about the address",
    async ({ page }) => {
      await expect(page.getByText("sort=colour")).toBeVisible();
    },
    { route: `${FEW_ROWS}&sort=colour`, sample: true },
  ),
];

const ABOVE_THE_PAGE: readonly State[] = [
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
];

const DIALOGS: readonly State[] = [
  state(
    "the dialog of a shutdown with everything in it",
    async ({ instances }) => {
      await instances.tickPage();
      const dialog = await instances.shutDownTicked();
      await dialog.choose("hard");
      await dialog.noCharge.check();
      await expect(dialog.lines.first()).toBeVisible();
    },
    { scenario: "reasons", route: `${GUANGZHOU}&size=50`, sample: true },
  ),
  state(
    "the dialog with nobody to shut down",
    async ({ instances }) => {
      await instances.tickPage();
      await instances.shutDownTicked();
    },
    { scenario: "reasons", route: `${GUANGZHOU}&q=stopped` },
  ),
  state(
    "the dialog of consequences",
    async ({ instances }) => {
      await instances.tickPage();
      await instances.shutDownTicked();
    },
    { scenario: "consequences", route: GUANGZHOU },
  ),
  dialogOf("start", "a-very-long-latin-name-without-any-space-to-break-the-line-a", {
    route: `${GUANGZHOU}&state=stopped`,
  }),
  dialogOf("restart", "shop-web-01"),
  dialogOf("rename", "shop-web-01"),
  dialogOf("edit-tags", "shop-web-01"),
  dialogOf("protection", "shop-web-01"),
  dialogOf("resize", "shop-web-01"),
  dialogOf("reset-password", "shop-web-01"),
  dialogOf("bind-key", "shop-web-01"),
  dialogOf("terminate", "shop-web-01", { sample: true }),
  state(
    "the choice of a moment to terminate at",
    async ({ instances, page }) => {
      const dialog = await TerminateDialog.openFrom(await instances.openMore("with-eip"));
      await dialog.choose("timed");
      await dialog.date.fill("2020-01-01");
      await page
        .getByRole("button", { name: instances.shell.text("terminate:timer.calendar") })
        .click();
      await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
    },
    { scenario: "termination", route: `${GUANGZHOU}&q=with-eip`, sample: true },
  ),
  state(
    "what a termination destroys for good",
    async ({ instances }) => {
      const name = "with-all-kinds-of-disks";
      const dialog = await TerminateDialog.openFrom(await instances.openMore(name));
      await dialog.choose("now");
      await dialog.next();
      await dialog.root.getByRole("textbox").fill("something else");
    },
    { scenario: "termination", route: `${GUANGZHOU}&q=with-all-kinds`, sample: true },
  ),
  state(
    "the bubble of a timed termination",
    async ({ instances }) => {
      const timer = new TimerMark(instances.shell, instances.row("timer-set"));
      await timer.mark.focus();
      await expect(timer.undo).toBeVisible();
    },
    { scenario: "termination", route: `${GUANGZHOU}&q=timer-set`, wide: true, sample: true },
  ),
];

/** Every page, dialog and condition. */
export const STATES: readonly State[] = [...PAGES, ...WITHOUT_ROWS, ...ABOVE_THE_PAGE, ...DIALOGS];

/** Whatever lies above the page goes away, and with it what it holds fast. */
export async function backToPage({ page, cloud, instances }: Scene): Promise<void> {
  await cloud.setFaults([]);
  for (let tries = 0; tries < 4; tries++) {
    const above = page.getByRole("dialog").or(page.getByRole("menu"));
    if ((await above.count()) === 0) break;
    await page.keyboard.press("Escape");
  }
  for (const notice of await RunNotice.all(instances.shell).all())
    await new RunNotice(instances.shell, notice).close();
}
