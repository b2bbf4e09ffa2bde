import { expect, test } from "../playwright/fixtures.ts";
import { startUp } from "../playwright/pages/ActionDialog.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";

/** The whole region on one page. */
const ALL = "/instances?size=100";

for (const language of ["en", "ko"] as const) {
  test(`an instance is started up from its row, in ${language}`, {
    tag: ["@start", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ALL });
    const action = startUp(instances.shell);
    await instances.expectState("qa-01", "stopped");
    const menu = await instances.openMore("qa-01");
    const dialog = await menu.change(action);
    await expect(dialog.row("clear", "qa-01")).toBeVisible();
    await dialog.confirm(1, 1);
    await instances.expectState("qa-01", "starting");
    await cloud.advance(15);
    await RunNotice.only(instances.shell).expectDone(1, 1, action.label);
    await instances.expectState("qa-01", "running");
  });
}

test("an instance is started up in the tab view, in zh", {
  tag: ["@start", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ language: "zh", route: "/instances?q=qa-01" });
  const action = startUp(instances.shell);
  const tabView = await instances.switchToTabView();
  await tabView.open("qa-01");
  const dialog = await tabView.press(action);
  await dialog.confirm(1, 1);
  await tabView.expectState("starting");
  await cloud.advance(15);
  await tabView.expectState("running");
  // A running instance has the counterpart in its place.
  await expect(tabView.button(action)).toBeHidden();
});

test("what cannot be started up says why in its menu", async ({ open }) => {
  const instances = await open({ route: ALL });
  const action = startUp(instances.shell);
  const menu = await instances.openMore("shop-web-01");
  await menu.openInstanceStatus();
  await expect(menu.entry(action)).toHaveAccessibleDescription(
    instances.shell.text("blocker:already-running.reason"),
  );
  await menu.entry(action).press("Enter");
  await expect(instances.shell.page.getByRole("dialog")).toHaveCount(0);
});

test("of a mixed selection only the stopped ones start, and each row says why or what for", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: ALL });
  const action = startUp(instances.shell);
  await instances.tick("qa-01", "night-report", "shop-web-01");
  const dialog = await instances.pressForTicked(action);
  await expect(dialog.row("clear", "qa-01")).toBeVisible();
  await expect(dialog.row("caution", "night-report")).toContainText(
    instances.shell.text("consequence:resources-may-run-short"),
  );
  await expect(dialog.row("blocked", "shop-web-01")).toContainText(
    instances.shell.text("blocker:already-running.reason"),
  );
  const ids = [await instances.id("qa-01"), await instances.id("night-report")];
  await dialog.confirm(2, 3);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  await instances.expectState("night-report", "starting");
  await cloud.advance(15);
  await notice.expectDone(2, 2, action.label);
  expect([...(await cloud.idsSentTo("StartInstances"))].sort()).toEqual(ids.sort());
});

test("arrears keep an instance shut down, and the row says so", async ({ open }) => {
  const instances = await open({ scenario: "reasons" });
  const action = startUp(instances.shell);
  await instances.search("arrears");
  await instances.tick("arrears");
  const dialog = await instances.pressForTicked(action);
  await expect(dialog.row("blocked", "arrears")).toContainText(
    instances.shell.text("blocker:stopped-by-arrears.reason"),
  );
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
});

test("a start that fails for lack of resources is told with the cloud's message, in ko", async ({
  open,
  cloud,
}) => {
  const region = "ap-nanjing";
  const instances = await open({ language: "ko", route: `/instances?region=${region}` });
  const action = startUp(instances.shell);
  const id = await instances.id("nanjing-burst");
  await cloud.exec("StopInstances", region, {
    InstanceIds: [id],
    StopType: "HARD",
    StoppedMode: "STOP_CHARGING",
  });
  await cloud.advance(5);
  await instances.refresh();
  await instances.expectState("nanjing-burst", "stopped");

  const menu = await instances.openMore("nanjing-burst");
  const dialog = await menu.change(action);
  await expect(dialog.row("caution", "nanjing-burst")).toContainText(
    instances.shell.text("consequence:public-ip-renewed"),
  );
  await dialog.confirm(1, 1);
  await instances.expectState("nanjing-burst", "starting");
  await cloud.advance(10);
  await instances.expectState("nanjing-burst", "stopped");

  const message = (await cloud.read(id))?.LatestOperationErrorMsg;
  expect(message).toEqual(expect.stringMatching(/\S/));
  const notice = RunNotice.only(instances.shell);
  await notice.expectOutcome("failed");
  const list = await notice.openInstances();
  await expect(list).toContainText(instances.shell.text("runs:reason.gave-up.what.start"));
  // The cloud speaks Chinese and English only; what it said is shown as it said it.
  const said = "resources";
  await expect(list).toContainText(said);
  await expect(instances.row("nanjing-burst")).toContainText(said);
});

test("a finished shutdown offers to start the instances up again", async ({ open, cloud }) => {
  const instances = await open({ route: ALL });
  const action = startUp(instances.shell);
  await instances.tick("shop-web-01", "shop-web-02");
  await (await instances.shutDownTicked()).confirm(2, 2);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  const dialog = await notice.goOn(action);
  await expect(dialog.group("clear").getByRole("listitem")).toHaveCount(2);
  await dialog.confirm(2, 2);
});
