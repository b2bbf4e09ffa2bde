import { expect, test } from "../playwright/fixtures.ts";
import { restart, startUp } from "../playwright/pages/ActionDialog.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";

/** The whole region on one page. */
const ALL = "/instances?size=100";

for (const language of ["en", "ko"] as const) {
  test(`an instance is restarted from its row, in ${language}`, {
    tag: ["@restart", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language });
    const action = restart(instances.shell);
    const menu = await instances.openMore("shop-web-01");
    const dialog = await menu.change(action);
    await expect(dialog.row("clear", "shop-web-01")).toBeVisible();
    await dialog.confirm(1, 1);
    await instances.expectState("shop-web-01", "restarting");
    const notice = RunNotice.only(instances.shell);
    await notice.expectDone(0, 1, action.label);
    await cloud.advance(25);
    await notice.expectDone(1, 1, action.label);
    await instances.expectState("shop-web-01", "running");
  });
}

test("an instance is restarted in the tab view, in zh", {
  tag: ["@restart", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ language: "zh" });
  const action = restart(instances.shell);
  const tabView = await instances.switchToTabView();
  await tabView.open("shop-web-02");
  const dialog = await tabView.press(action);
  await dialog.confirm(1, 1);
  await tabView.expectState("restarting");
  await cloud.advance(25);
  await RunNotice.only(instances.shell).expectDone(1, 1, action.label);
  await tabView.expectState("running");
});

test("a forced restart needs consent and says what it risks, in zh", async ({ open, cloud }) => {
  const instances = await open({ language: "zh", route: ALL });
  await instances.tick("shop-web-01", "qa-01");
  const dialog = await instances.pressForTicked(restart(instances.shell));
  await expect(dialog.radio("stopType.hard")).toHaveAccessibleName(
    instances.shell.labels.forcedRestart,
  );
  await dialog.radio("stopType.hard").check();
  await expect(dialog.row("caution", "shop-web-01")).toContainText(
    instances.shell.text("consequence:data-at-risk.hard"),
  );
  await expect(dialog.row("blocked", "qa-01")).toContainText(
    instances.shell.text("blocker:stopped.reason"),
  );
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
  await dialog.checkbox("consent.hard").check();
  await dialog.confirm(1, 2);
  await instances.expectState("shop-web-01", "restarting");
  const sent = (await cloud.requests()).filter(({ action }) => action === "RebootInstances");
  expect(sent.map(({ params }) => params)).toEqual([
    { InstanceIds: [await instances.id("shop-web-01")], StopType: "HARD" },
  ]);
});

test("a shut-down instance without charges can only be started up, and says so", async ({
  open,
}) => {
  const instances = await open({ route: ALL });
  const menu = await instances.openMore("night-report");
  await menu.openInstanceStatus();
  await expect(menu.entry(restart(instances.shell))).toHaveAccessibleDescription(
    instances.shell.text("blocker:stopped-without-charges.reason"),
  );
  await expect(menu.entry(startUp(instances.shell))).toHaveAccessibleDescription("");
});

test("a guest that ignores the restart makes it fail, and force is proposed for another try", async ({
  open,
  cloud,
}) => {
  const instances = await open();
  const action = restart(instances.shell);
  const menu = await instances.openMore("shop-web-03");
  await (await menu.change(action)).confirm(1, 1);
  await instances.expectState("shop-web-03", "restarting");
  await cloud.advance(75);
  await instances.expectState("shop-web-03", "running");
  const notice = RunNotice.only(instances.shell);
  await notice.expectOutcome("failed");
  await expect(await notice.openInstances()).toContainText("did not restart");
  await expect(instances.row("shop-web-03")).toContainText("did not restart");

  const dialog = await notice.retryOtherwise(action);
  await expect(dialog.radio("stopType.hard")).toBeChecked();
  await dialog.checkbox("consent.hard").check();
  await dialog.confirm(1, 1);
  await instances.expectState("shop-web-03", "restarting");
  await cloud.advance(10);
  await instances.expectState("shop-web-03", "running");
});
