import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import type { Language } from "../playwright/labels.ts";
import { ActionDialog } from "../playwright/pages/ActionDialog.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RecycleBinPage } from "../playwright/pages/RecycleBinPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import {
  cancelTermination,
  chooseAboveList,
  TerminateDialog,
  TimerMark,
  terminate,
} from "../playwright/pages/Termination.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const REGION = "ap-guangzhou";

/** The world that has one of everything that can be terminated, and of everything that cannot. */
const scenario = "termination";
const only = (name: string) => `/instances?region=${REGION}&q=${encodeURIComponent(name)}`;
const ALL = `/instances?region=${REGION}&size=100`;

/** The cloud's time so many seconds from now, as a clock in Seoul shows it. */
async function inSeoul(page: Page, seconds: number): Promise<{ date: string; time: string }> {
  const now = await page.evaluate(() => window.cvmConsole?.control.now() ?? 0);
  const [date = "", time = ""] = new Date(now + (9 * HOUR + seconds) * 1000)
    .toISOString()
    .slice(0, 19)
    .split("T");
  return { date, time };
}

/** Waits until the row says that the instance is in the recycle bin, which is looked up now and then. */
async function expectInBin(instances: InstancesPage, name: string): Promise<void> {
  const row = instances.row(name);
  await expect(row).toHaveAttribute("data-state", "recycled");
  await expect(async () => {
    await instances.refresh();
    const patience = { timeout: 1_000 };
    await expect(row).toContainText(instances.shell.text("instances:mark.inBin"), patience);
  }).toPass();
}

for (const language of ["en", "zh", "ko"] as const satisfies readonly Language[]) {
  test(`a pay-as-you-go instance goes into the bin for two hours and comes back as it was, in ${language}`, {
    tag: ["@terminate", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ scenario, language, route: only("with-elastic-disk") });
    const { shell } = instances;
    const dialog = await TerminateDialog.openFrom(await instances.openMore("with-elastic-disk"));
    await dialog.expectChosen("recycle");
    await dialog.next();
    await expect(dialog.fate("with-elastic-disk", "destroyed").getByRole("listitem")).toHaveCount(
      1,
    );
    await expect(dialog.fate("with-elastic-disk", "kept")).toContainText(/200/);
    await expect(dialog.startButton).toHaveAttribute("aria-disabled", "true");
    await dialog.agree("tick", 1);
    await dialog.start();
    await expect(instances.row("with-elastic-disk")).toHaveAttribute("data-state", "terminating");
    await cloud.advance(MINUTE);
    await RunNotice.only(shell).expectDone(1, 1, terminate(shell).label);
    await expectInBin(instances, "with-elastic-disk");

    // The row leads to the bin.
    await instances
      .row("with-elastic-disk")
      .getByRole("link", {
        name: shell.text("instances:mark.openBin", { name: "with-elastic-disk" }),
      })
      .click();
    const bin = new RecycleBinPage(shell);
    await expect(bin.heading).toBeVisible();
    await expect(bin.rows).toHaveCount(1);
    await expect(bin.row("with-elastic-disk")).toContainText(shell.text("terms:setAsideBy.person"));
    const recovery = await bin.choose("recover", "with-elastic-disk");
    await recovery.confirm(1, 1);
    await expect.poll(() => cloud.idsSentTo("RecoverInstances")).toHaveLength(1);
    await cloud.advance(MINUTE);
    await expect(bin.row("with-elastic-disk")).toHaveCount(0);
    await shell.goTo("instances");
    await instances.search("with-elastic-disk");
    await instances.expectState("with-elastic-disk", "running");
  });

  test(`released now, an instance is gone for good after words in ${language}`, {
    tag: ["@terminate", "@tab-view"],
  }, async ({ open, cloud }) => {
    const instances = await open({ scenario, language, route: only("with-eip") });
    const { shell } = instances;
    const id = await instances.id("with-eip");
    const tabView = await instances.switchToTabView();
    await tabView.open("with-eip");
    await tabView.button(terminate(shell)).click();
    const dialog = await TerminateDialog.opened(shell);
    await dialog.choose("now");
    await dialog.next();
    await expect(dialog.root.getByRole("alert")).toContainText(
      shell.text("destruction:gone.title", { count: 1, n: "1" }),
    );
    await expect(dialog.startButton).toHaveAttribute("aria-disabled", "true");
    // Back and forth: the choice stays, and so does what it means.
    await dialog.back();
    await dialog.expectChosen("now");
    await dialog.next();
    await dialog.agree("type", 1);
    await dialog.start();
    await expect(tabView.panel.getByRole("article")).toHaveAttribute("data-state", "terminating");
    await cloud.advance(MINUTE);
    await RunNotice.only(shell).expectDone(1, 1, terminate(shell).label);
    expect(await cloud.read(id)).toBeNull();
    const bin = await RecycleBinPage.goTo(shell);
    await expect(bin.row("with-eip")).toHaveCount(0);
  });

  test(`a timer terminates past the bin at its second, in ${language}`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ scenario, language, route: only("plain") });
    const { shell } = instances;
    const id = await instances.id("plain");
    await instances.tick("plain");
    await chooseAboveList(instances, terminate(shell));
    const dialog = await TerminateDialog.opened(shell);
    await dialog.choose("timed");
    const soon = await inSeoul(page, 4 * MINUTE);
    await dialog.setTime(soon.date, soon.time);
    await expect(dialog.root).toContainText(shell.text("terminate:timer.tooSoon", { n: "5" }));
    await expect(dialog.nextButton).toHaveAttribute("aria-disabled", "true");
    const { date, time } = await inSeoul(page, HOUR);
    await dialog.setTime(date, time);
    await expect(dialog.root).toContainText(
      shell.text("terminate:timer.zone", { zone: "Asia/Seoul", offset: "UTC+09:00" }),
    );
    await dialog.next();
    await dialog.agree("tick", 1);
    await dialog.start();
    await RunNotice.only(shell).expectDone(1, 1, terminate(shell).label);
    await expect(new TimerMark(shell, instances.row("plain")).mark).toBeVisible();
    await cloud.advance(HOUR - 5 * MINUTE);
    await instances.refresh();
    await instances.expectState("plain", "running");
    await cloud.advance(6 * MINUTE);
    await instances.refresh();
    await expect(instances.row("plain")).toHaveCount(0);
    expect(await cloud.read(id)).toBeNull();
  });
}

test("what is not recovered within two hours is released", async ({ open, cloud }) => {
  const instances = await open({ scenario, route: `/recycle-bin?region=${REGION}` });
  const bin = new RecycleBinPage(instances.shell);
  const id = await bin.id("bin-by-hand-long-ago");
  await expect(bin.row("bin-by-hand-long-ago")).toContainText(/\d+ min \d+ sec/);
  await cloud.advance(10 * MINUTE);
  await bin.refresh();
  await expect(bin.row("bin-by-hand-long-ago")).toHaveCount(0);
  await expect(bin.row("bin-by-hand")).toBeVisible();
  expect(await cloud.read(id)).toBeNull();
});

test.describe("a timed termination is cancelled", () => {
  const name = "timer-set";

  test("by mouse, from the bubble in the column of the billing mode, in English", {
    tag: ["@cancel-termination", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ scenario, route: only("timer-set") });
    const id = await instances.id(name);
    const timer = new TimerMark(instances.shell, instances.row(name));
    await timer.mark.hover();
    // The pointer goes over into the bubble, and it stays.
    await timer.undo.hover();
    await timer.undo.click();
    await timer.confirmed(name);
    await RunNotice.only(instances.shell).expectDone(
      1,
      1,
      cancelTermination(instances.shell).label,
    );
    await expect(timer.mark).toHaveCount(0);
    await cloud.advance(4 * HOUR);
    expect(await cloud.read(id)).toMatchObject({ InstanceState: "RUNNING" });
  });

  test("by keyboard, in Chinese, in the tab view", {
    tag: ["@cancel-termination", "@tab-view"],
  }, async ({ open, page }) => {
    const instances = await open({ scenario, language: "zh", route: only("timer-set") });
    const tabView = await instances.switchToTabView();
    await tabView.open(name);
    const timer = new TimerMark(instances.shell, tabView.panel);
    await timer.mark.focus();
    await expect(timer.bubble).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(timer.bubble).toBeHidden();
    await page.keyboard.press("Enter");
    await expect(timer.bubble).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(timer.undo).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(timer.mark).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await timer.confirmed(name);
    await expect(timer.mark).toHaveCount(0);
  });

  test.describe("on a screen that is touched", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

    test("by touch, in Korean, and then nothing happens", async ({ open, page }) => {
      const instances = await open({ scenario, language: "ko", route: only("timer-set") });
      const timer = new TimerMark(instances.shell, instances.card(name));
      await timer.mark.tap();
      await instances.shell.expectAllInSight(timer.bubble);
      await page.getByRole("heading", { level: 1 }).tap();
      await expect(timer.bubble).toBeHidden();
      await timer.mark.tap();
      await timer.undo.tap();
      await timer.confirmed(name);
      await expect(timer.mark).toHaveCount(0);
    });
  });

  test("of several at once, and who has none says so", async ({ open }) => {
    const instances = await open({ scenario, route: ALL });
    const { shell } = instances;
    await instances.tick("timer-set", "timer-set-stopped", "plain");
    await chooseAboveList(instances, cancelTermination(shell));
    const dialog = await ActionDialog.opened(shell, cancelTermination(shell));
    await expect(dialog.row("blocked", "plain")).toContainText(
      shell.text("blocker:no-scheduled-termination.reason"),
    );
    await expect(dialog.group("clear").getByRole("listitem")).toHaveCount(2);
    await dialog.root.getByRole("button", { name: "OK", exact: true }).click();
    await RunNotice.only(shell).sendNow();
    await RunNotice.only(shell).expectDone(2, 2, cancelTermination(shell).label);
    for (const each of ["timer-set", "timer-set-stopped"]) {
      await expect(new TimerMark(shell, instances.row(each)).mark).toHaveCount(0);
    }
  });
});

test("a timer set in Korean in Seoul is read in English in New York", async ({
  open,
  page,
  cloud,
  browser,
  baseURL,
}) => {
  const instances = await open({ scenario, language: "ko", route: only("plain") });
  const dialog = await TerminateDialog.openFrom(await instances.openMore("plain"));
  await dialog.choose("timed");
  const { date } = await inSeoul(page, 48 * HOUR);
  await dialog.setTime(date, "08:30:15");
  await dialog.next();
  await dialog.agree("tick", 1);
  await dialog.start();
  await RunNotice.only(instances.shell).expectDone(1, 1, terminate(instances.shell).label);
  await cloud.idle();

  // The same world, opened elsewhere.
  const storageState = await page.context().storageState({ indexedDB: true });
  const elsewhere = await browser.newContext({
    storageState,
    timezoneId: "America/New_York",
    ...(baseURL !== undefined && { baseURL }),
  });
  const other = await elsewhere.newPage();
  await other.goto(`./?lang=en&scenario=${scenario}#${only("plain")}`);
  const moment = new Date(`${date}T08:30:15+09:00`);
  const inNewYork = new Intl.DateTimeFormat("en", {
    dateStyle: "medium",
    timeStyle: "medium",
    hourCycle: "h23",
    timeZone: "America/New_York",
  }).format(moment);
  const row = other.getByRole("row").filter({ hasText: "plain" });
  await expect(row).toContainText(inNewYork);
  await elsewhere.close();
});

test("whatever stands against a termination is said of each, and some of it can be removed there", async ({
  open,
}) => {
  const instances = await open({ scenario, route: ALL });
  const { shell } = instances;
  const names = ["plain", "spot", "protected", "starting", "security-isolated", "timer-set"];
  await instances.tick(...names);
  await chooseAboveList(instances, terminate(shell));
  const { dialog } = await TerminateDialog.opened(shell);
  for (const [name, reason] of [
    ["spot", "no-recycle-bin"],
    ["protected", "protected-from-termination"],
    ["starting", "starting"],
    ["security-isolated", "isolated"],
  ] as const) {
    await expect(dialog.row("blocked", name)).toContainText(shell.text(`blocker:${reason}.reason`));
  }
  await dialog.row("blocked", "protected").getByRole("button").click();
  const protection = await ActionDialog.opened(shell, {
    namespace: "protection",
    label: shell.text("actions:name.protection"),
  });
  await protection.confirm(1, 1);
  const notice = RunNotice.only(shell);
  // Whoever takes the protection off goes on to what it stood against.
  await notice.goOn(terminate(shell));
  const again = await TerminateDialog.opened(shell);
  await expect(again.dialog.group("blocked")).toHaveCount(0);
  await again.choose("timed");
  await expect(again.dialog.row("caution", "protected")).toBeVisible();
});

test("the menu of a protected instance says so, and leads to where the protection is taken off", async ({
  open,
}) => {
  const instances = await open({ scenario, language: "zh", route: only("protected") });
  const { shell } = instances;
  const menu = await instances.openMore("protected");
  await menu.openInstanceStatus();
  await expect(menu.entry(terminate(shell))).toHaveAccessibleDescription(
    shell.text("blocker:protected-from-termination.reason"),
  );
  await menu.entry(terminate(shell)).click();
  const { dialog } = await TerminateDialog.opened(shell);
  await expect(
    dialog.row("blocked", "protected").getByRole("button", {
      name: shell.text("actions:step.protection", { name: "protected" }),
    }),
  ).toBeVisible();
});

test("a moment that comes too near while the window is open is not sent", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ scenario, route: only("plain") });
  const dialog = await TerminateDialog.openFrom(await instances.openMore("plain"));
  await dialog.choose("timed");
  const { date, time } = await inSeoul(page, 7 * MINUTE);
  await dialog.setTime(date, time);
  await dialog.next();
  await dialog.agree("tick", 1);
  await cloud.advance(3 * MINUTE);
  // Back to where it is set, with the reason.
  await expect(dialog.nextButton).toHaveAttribute("aria-disabled", "true");
  await expect(dialog.root).toContainText(
    instances.shell.text("terminate:timer.tooSoon", { n: "5" }),
  );
  expect(await cloud.sent("ImportInstancesActionTimer")).toEqual([]);
});

test.describe("where clocks are put forward and back", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("an hour that is left out is refused, one that comes twice is asked about", async ({
    open,
    cloud,
  }) => {
    const instances = await open({ scenario, route: only("plain") });
    const { shell } = instances;
    const dialog = await TerminateDialog.openFrom(await instances.openMore("plain"));
    await dialog.choose("timed");
    await dialog.setTime("2027-03-28", "02:30:00");
    await expect(dialog.root).toContainText(
      shell.text("terminate:timer.never", {
        stops: "2027-03-28 01:59:59",
        resumes: "2027-03-28 03:00:00",
      }),
    );
    await expect(dialog.nextButton).toHaveAttribute("aria-disabled", "true");
    await dialog.setTime("2027-10-31", "02:30:00");
    await expect(dialog.nextButton).toHaveAttribute("aria-disabled", "true");
    await dialog.root
      .getByRole("radio", { name: shell.text("terminate:timer.second", { offset: "UTC+01:00" }) })
      .check();
    await dialog.next();
    await dialog.agree("tick", 1);
    await dialog.start();
    await RunNotice.only(shell).expectDone(1, 1, terminate(shell).label);
    expect(await cloud.sent("ImportInstancesActionTimer")).toMatchObject([
      { params: { ActionTimer: { ActionTime: "2027-10-31T01:30:00Z" } } },
    ]);
  });
});
