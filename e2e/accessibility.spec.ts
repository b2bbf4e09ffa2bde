import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";
/** Few rows, for states that are not about the rows: axe looks at every cell. */
const FEW_ROWS = `${GUANGZHOU}&q=shop-web`;

/** Everything axe finds on the whole page, by all its rules, that is serious or worse. */
async function expectNoSeriousFinding(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, "rules that looked at something").toBeGreaterThan(10);
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, failureSummary }) => [html, failureSummary]),
    ]),
  ).toEqual([]);
}

interface Scene {
  readonly instances: InstancesPage;
  readonly page: Page;
  readonly cloud: PretendCloud;
}

/** One state of the console: where it begins, and how a person gets into it. */
interface State {
  readonly name: string;
  readonly scenario?: string;
  readonly route?: string;
  readonly enter: (scene: Scene) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: "the list",
    enter: async ({ instances }) => {
      await instances.tick("shop-web-01");
      await expect(instances.rows).toHaveCount(20);
    },
  },
  {
    name: "the list of every reason",
    scenario: "reasons",
    route: `${GUANGZHOU}&size=50`,
    enter: ({ instances }) => instances.tickPage(),
  },
  {
    name: "the tab view",
    enter: async ({ instances }) => {
      const tabs = await instances.switchToTabView();
      await tabs.open("shop-db-primary");
    },
  },
  {
    name: "an open menu",
    scenario: "reasons",
    route: `${GUANGZHOU}&q=stopped-and`,
    enter: async ({ instances }) => {
      const menu = await instances.openMore("stopped-and-isolated");
      await menu.openInstanceStatus();
    },
  },
  {
    name: "the dialog",
    scenario: "reasons",
    route: `${GUANGZHOU}&size=50`,
    enter: async ({ instances }) => {
      await instances.tickPage();
      const dialog = await instances.shutDownTicked();
      await dialog.choose("hard");
      await dialog.noCharge.check();
      await expect(dialog.lines.first()).toBeVisible();
    },
  },
  {
    name: "the dialog with nobody to shut down",
    scenario: "reasons",
    route: `${GUANGZHOU}&q=stopped`,
    enter: async ({ instances }) => {
      await instances.tickPage();
      await instances.shutDownTicked();
    },
  },
  {
    name: "a notice of an operation",
    scenario: "refused",
    enter: async ({ instances, cloud }) => {
      await instances.tickPage();
      await (await instances.shutDownTicked()).confirm(8, 8);
      const notice = RunNotice.only(instances.shell);
      await notice.sendNow();
      await instances.expectState("calm-1", "stopping");
      await cloud.advance(600);
      await notice.expectOutcome("failed");
      await notice.openInstances();
    },
  },
  {
    name: "a notice about the address",
    route: `${FEW_ROWS}&sort=colour`,
    enter: async ({ page }) => {
      await expect(page.getByText("sort=colour")).toBeVisible();
    },
  },
  {
    name: "an empty account",
    scenario: "empty",
    enter: async ({ page }) => {
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    },
  },
  {
    name: "no match",
    route: `${GUANGZHOU}&q=nothing-has-this-name`,
    enter: async ({ page }) => {
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    },
  },
  {
    name: "a page beyond the end",
    route: `${GUANGZHOU}&page=99`,
    enter: async ({ page }) => {
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    },
  },
  {
    name: "an error instead of the list",
    route: "/operations",
    enter: async ({ instances, page, cloud }) => {
      await cloud.setFaults([
        { action: "DescribeInstances", phase: "before", kind: { code: "UnauthorizedOperation" } },
      ]);
      await instances.shell.goTo("instances");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "an error above the list",
    route: FEW_ROWS,
    enter: async ({ instances, page, cloud }) => {
      await expect(instances.rows).toHaveCount(3);
      await cloud.setFaults([
        { action: "DescribeInstances", phase: "before", kind: { code: "AuthFailure" } },
      ]);
      await instances.refresh();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "the empty history",
    route: "/operations",
    enter: async ({ page }) => {
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    },
  },
  {
    name: "the history",
    enter: async ({ instances, page, cloud }) => {
      await (await instances.shutDown("shop-web-01")).confirm(1, 1);
      await instances.expectState("shop-web-01", "stopping");
      await cloud.advance(600);
      await instances.expectState("shop-web-01", "stopped");
      await instances.shell.goTo("operations");
      const record = page.getByRole("main").getByRole("button", { expanded: false }).first();
      await record.click();
      await expect(page.getByRole("main").getByText("shop-web-01", { exact: true })).toBeVisible();
    },
  },
  {
    name: "the search with suggestions",
    route: FEW_ROWS,
    enter: async ({ instances, page }) => {
      await expect(instances.rows).toHaveCount(3);
      await instances.searchBox.click();
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "the column settings",
    route: FEW_ROWS,
    enter: async ({ instances, page }) => {
      await instances.openTool("columns");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "the export",
    route: FEW_ROWS,
    enter: async ({ instances, page }) => {
      await instances.openTool("export");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "a name being changed",
    route: FEW_ROWS,
    enter: async ({ instances }) => {
      await instances.startRenaming("shop-web-01");
    },
  },
  {
    name: "an address that leads nowhere",
    route: "/nowhere",
    enter: async ({ page }) => {
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
];

for (const { name, scenario, route = GUANGZHOU, enter } of STATES) {
  test(`${name} has no serious accessibility fault, light or dark`, async ({
    open,
    page,
    cloud,
  }) => {
    await page.emulateMedia({ colorScheme: "light" });
    const instances = await open({ route, ...(scenario !== undefined && { scenario }) });
    await enter({ instances, page, cloud });
    for (const colorScheme of ["light", "dark"] as const) {
      await test.step(colorScheme, async () => {
        // The theme follows the system until a person chooses one: nothing on the page moves.
        await page.emulateMedia({ colorScheme });
        await expect(page.locator("html")).toHaveAttribute(
          "data-mantine-color-scheme",
          colorScheme,
        );
        await expectNoSeriousFinding(page);
      });
    }
  });
}

test("the list on a phone has no serious accessibility fault, light or dark", async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.cards.first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    await expectNoSeriousFinding(page);
  }
});
