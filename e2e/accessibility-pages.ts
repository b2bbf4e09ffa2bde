import { expect } from "@playwright/test";
import { TabView } from "../playwright/pages/TabView.ts";
import type { FaultRule } from "../src/app/automation-contract.ts";
import {
  BIN,
  FEW_ROWS,
  GUANGZHOU,
  headingShown,
  type State,
  state,
} from "./accessibility-state.ts";

/** Longer than any test looks. */
const ENDLESS_MS = 3_600_000;

function refused(action: string, code = "UnauthorizedOperation"): FaultRule {
  return { action, phase: "before", kind: { code } };
}

export const PAGES: readonly State[] = [
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
    route: BIN,
    sample: true,
  }),
  state("the empty recycle bin", async ({ page }) => headingShown(page), {
    scenario: "empty",
    route: BIN,
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
  state(
    "the list of an account that owes money",
    async ({ instances, cloud }) => {
      await cloud.spend(100_000);
      await cloud.advance(3600);
      await instances.refresh();
      await expect(instances.row("web-1")).toContainText(
        instances.shell.text("instances:mark.topUpToKeep"),
      );
    },
    { scenario: "arrears", route: GUANGZHOU, wide: true },
  ),
];

export const WITHOUT_ROWS: readonly State[] = [
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
      await cloud.setFaults([refused("DescribeInstances")]);
      await instances.shell.goTo("instances");
      await expect(page.getByRole("alert")).toBeVisible();
    },
    { route: "/operations", scenario: "refused", sample: true },
  ),
  state(
    "rows that could not be read again",
    async ({ instances, page, cloud }) => {
      await expect(instances.rows.first()).toBeVisible();
      await cloud.setFaults([refused("DescribeInstances", "AuthFailure")]);
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
  state(
    "rows that are being read",
    async ({ instances, page, cloud }) => {
      await expect(instances.rows.first()).toBeVisible();
      await cloud.setFaults([], ENDLESS_MS);
      await instances.chooseRegion("Chongqing");
      await expect(page.locator("[aria-busy=true]")).toBeVisible();
    },
    { route: GUANGZHOU },
  ),
  state(
    "the recycle bin while it is read",
    async ({ instances, page, cloud }) => {
      await expect(instances.rows.first()).toBeVisible();
      await cloud.setFaults([], ENDLESS_MS);
      await instances.shell.goTo("recycleBin");
      await expect(page.locator("[aria-busy=true]")).toBeVisible();
    },
    { route: GUANGZHOU },
  ),
  state(
    "a recycle bin that could not be read",
    async ({ instances, page, cloud }) => {
      await cloud.setFaults([refused("DescribeInstances")]);
      await instances.shell.goTo("recycleBin");
      await expect(page.getByRole("alert")).toBeVisible();
    },
    { route: "/operations" },
  ),
  state("no match in the recycle bin", async ({ page }) => headingShown(page), {
    scenario: "termination",
    route: `${BIN}&q=nothing-has-this-name`,
  }),
  state("no key", async ({ page }) => headingShown(page), {
    scenario: "empty",
    route: "/ssh-keys?region=ap-guangzhou",
  }),
  state(
    "keys that could not be read",
    async ({ instances, page, cloud }) => {
      await cloud.setFaults([refused("DescribeKeyPairs")]);
      await instances.shell.goTo("sshKeys");
      await expect(page.getByRole("alert")).toBeVisible();
    },
    { route: "/operations" },
  ),
  state("offline", async ({ instances, page }) => {
    await expect(instances.rows.first()).toBeVisible();
    // Only the page believes it: its other languages are still to be had.
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    await expect(page.getByText(instances.shell.text("app:offline"))).toBeVisible();
  }),
];
