import { expect, test } from "../playwright/fixtures.ts";
import { DemoPanel } from "../playwright/pages/DemoPanel.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { expectNoColourFinding, expectNoFinding, showTheme } from "./axe.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";
const TABS = ["scenario", "clock", "account", "faults", "requests"] as const;
const HOUR = 3_600_000;

test("the clock is moved, what is due happens in order, and a reset begins anew", async ({
  open,
  page,
  cloud,
}) => {
  const { shell } = await open({ scenario: "termination" });
  const panel = await DemoPanel.open(shell, "clock");
  const worldTime = () => page.evaluate(() => window.cvmConsole?.control.now() ?? 0);
  const next = () => page.evaluate(() => window.cvmConsole?.control.upcoming(1));
  const before = await worldTime();

  const [first] = (await next()) ?? [];
  await expect(panel.upcoming.first()).toContainText(first?.instanceId ?? "nothing");
  await panel.button("demo:clock.next").click();
  await expect.poll(worldTime).toBeGreaterThanOrEqual(first?.at ?? Number.POSITIVE_INFINITY);
  await expect.poll(async () => (await next())?.[0]).not.toEqual(first);

  await panel.button("demo:clock.forward.twoHours").click();
  await expect.poll(worldTime).toBeGreaterThanOrEqual(before + 2 * HOUR);

  await panel.button("demo:resetOffer").click();
  // A new world is a new page: there is nobody to ask until it has loaded.
  const loaded = page.waitForEvent("load");
  await panel.button("demo:reset").click();
  await loaded;
  await cloud.ready();
  expect(await worldTime()).toBeLessThan(before + 2 * HOUR);
});

test("a fault that is switched on fails requests, shows in the top bar, and goes with one press", async ({
  open,
  page,
}) => {
  const instances = await open({ route: GUANGZHOU });
  const { shell } = instances;
  const failure = page.getByRole("main").getByRole("alert");
  const panel = await DemoPanel.open(shell, "faults");

  await panel.faultSwitch("offline").click();
  await expect(page.getByText(shell.text("app:offline"))).toBeVisible();
  await panel.mark(shell.text("demo:faults.name.offline")).click();
  await expect(page.getByText(shell.text("app:offline"))).toBeHidden();
  await expect(panel.faultSwitch("offline")).not.toBeChecked();

  await panel.root.getByLabel(shell.text("demo:faults.action")).fill("DescribeInstances");
  await panel.root
    .getByLabel(shell.text("demo:faults.code"), { exact: true })
    .fill("UnauthorizedOperation");
  await panel.button("demo:faults.add").click();
  await panel.faultSwitch("stuck").click();
  await panel.close();
  await instances.refresh();
  await expect(failure).toContainText("UnauthorizedOperation");

  // A narrow bar has room for one mark, which stands for both.
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(panel.anyMark).toBeVisible();
  await shell.expectNothingCutOff();
  await panel.anyMark.click();
  await expect(panel.anyMark).toBeHidden();
  await instances.refresh();
  await expect(failure).toBeHidden();
});

test("an account that spends everything owes money until it is topped up", async ({ open }) => {
  const { shell } = await open({ scenario: "arrears", language: "ko" });
  const panel = await DemoPanel.open(shell, "account");
  const [overdue = ""] = shell.text("demo:account.overdue", { wait: "#" }).split("#");
  await panel.button("demo:account.spendAll").click();
  await expect(panel.section.getByText(overdue)).toBeVisible();
  await panel.button("demo:account.topUp").click();
  await expect(panel.section.getByText(overdue)).toBeHidden();
  await expect(panel.section.getByRole("row", { name: /web-1/ })).toBeVisible();
});

test("a request of the log is copied as a command line", async ({ open, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const instances = await open({ route: GUANGZHOU });
  const { shell } = instances;
  const id = await instances.id("shop-web-01");
  await (await instances.shutDown("shop-web-01")).confirm(1, 1);
  await RunNotice.only(shell).sendNow();
  await instances.expectState("shop-web-01", "stopping");

  const panel = await DemoPanel.open(shell, "requests");
  await panel.root
    .getByLabel(shell.text("demo:requests.filter"), { exact: true })
    .fill(`stop ${id}`);
  const request = panel.requests("StopInstances");
  await expect(request).toHaveCount(1);
  await request.getByRole("button", { expanded: false }).click();
  const what = shell.text("demo:requests.command");
  await request
    .getByRole("button", { name: shell.text("app:copy.label", { what }), exact: true })
    .click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      new RegExp(
        `^tccli cvm StopInstances --region ap-guangzhou --InstanceIds '\\["${id}"\\]' --StopType SOFT`,
      ),
    );
});

test("a link leads somebody else to a world that began the same and is as old", async ({
  open,
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { shell } = await open({ scenario: "stuck", seed: 7, route: `${GUANGZHOU}&q=windows` });
  const panel = await DemoPanel.open(shell, "clock");
  await panel.button("demo:clock.forward.day").click();
  await expect
    .poll(() => page.evaluate(() => window.cvmConsole?.control.now() ?? 0))
    .toBeGreaterThan(Date.now() + 23 * HOUR);
  await panel.button("demo:link.copy").click();
  await expect(panel.root.getByText(shell.text("demo:link.copied"))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const somebody = await browser.newContext({ locale: "zh-CN" });
  const other = await somebody.newPage();
  await other.goto(link);
  await other.waitForFunction(() => window.cvmConsole !== undefined);
  const found = await other.evaluate(() => {
    const control = window.cvmConsole?.control;
    return control && { scenario: control.scenario, seed: control.seed, now: control.now() };
  });
  expect(found).toMatchObject({ scenario: "stuck", seed: 7 });
  expect(found?.now).toBeGreaterThan(Date.now() + 23 * HOUR);
  await expect(other).toHaveURL(/#\/instances\?.*q=windows/);
  await expect(other.locator("html")).toHaveAttribute("lang", "zh-CN");
  await somebody.close();
});

test("another scenario is a link away", async ({ open, page, cloud }) => {
  const { shell } = await open({ language: "zh" });
  const panel = await DemoPanel.open(shell);
  await panel.scenario("empty").click();
  await expect(page).toHaveURL(/scenario=empty/);
  await cloud.ready();
  expect(await page.evaluate(() => window.cvmConsole?.control.scenario)).toBe("empty");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("the settings have no accessibility fault, light or dark", async ({ open, page }) => {
  const { shell } = await open({ route: `${GUANGZHOU}&q=shop-web` });
  const panel = await DemoPanel.open(shell, "faults");
  await panel.faultSwitch("lost").click();
  for (const tab of TABS) {
    await panel.goTo(tab);
    if (tab === "requests") {
      await panel.root.getByRole("listitem").getByRole("button").first().click();
    }
    await showTheme(page, "light");
    await expectNoFinding(page, `${tab}, light`);
    await showTheme(page, "dark");
    await expectNoColourFinding(page, `${tab}, dark`);
  }
});

test("on a phone the settings take the whole screen, keep the focus, and give it back", async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { shell } = await open({ language: "ko", speed: 1 });
  const panel = await DemoPanel.open(shell);
  for (const tab of TABS) {
    await panel.goTo(tab);
    // A switch's knob slides inside its track: that is no text cut off.
    if (tab !== "faults") await shell.expectAllInSight(panel.root);
    await shell.expectNothingCutOff(panel.root);
  }
  // Once around: the focus stays inside.
  await panel.button("demo:resetOffer").focus();
  await page.keyboard.press("Tab");
  await expect(panel.root.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(panel.root).toBeHidden();
  await expect(shell.bar.getByRole("button", { name: shell.text("app:demo.open") })).toBeFocused();
});
