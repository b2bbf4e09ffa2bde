import { expect, test } from "../playwright/fixtures.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { CloudRequest } from "../playwright/pretend-cloud.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";

/** How a request asks for the shutdown, whatever it names. */
function manner({ params }: CloudRequest): Record<string, unknown> {
  const { InstanceIds: _, ...rest } = params as Record<string, unknown>;
  return rest;
}

test("the language changes in the open dialog and nothing is lost", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ scenario: "reasons", route: `${GUANGZHOU}&size=50` });
  const address = page.url();
  const loaded = await page.evaluate(() => performance.timeOrigin);
  await instances.tick("stopped", "running-eip", "running-prepaid");
  const dialog = await instances.shutDownTicked();
  await dialog.choose("hard");
  await dialog.consent.check();
  await dialog.noCharge.check();
  await dialog.fold("blocked");

  const title = { ko: /^인스턴스 · /, zh: /^实例 · / };
  const said = {
    ko: "과금 계속: 월간 구독 인스턴스는 종료 시 미과금이 지원되지 않습니다.",
    zh: "继续计费：包年包月实例不支持关机不收费。",
  };
  for (const language of ["ko", "zh"] as const) {
    await dialog.chooseLanguage(language);
    await expect(page.locator("html")).toHaveAttribute("lang", dialog.shell.labels.htmlLang);
    await expect(page).toHaveTitle(title[language]);
    await expect(dialog.confirmButton).toHaveText(dialog.shell.labels.confirmShutDown(2, 3));
    await expect(dialog.row("caution", "running-prepaid").getByText(said[language])).toBeVisible();
    await expect(dialog.radio("hard")).toBeChecked();
    await expect(dialog.consent).toBeChecked();
    await expect(dialog.noCharge).toBeChecked();
    await expect(dialog.group("blocked")).toBeVisible();
    await expect(dialog.row("blocked", "stopped")).toBeHidden();
  }
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);

  await dialog.confirm(2, 3);
  await RunNotice.only(instances.shell).sendNow();
  await expect.poll(() => cloud.idsSentTo("StopInstances")).toHaveLength(2);
  for (const request of await cloud.sent("StopInstances")) {
    expect(manner(request)).toMatchObject({ StopType: "HARD" });
  }
  await expect(instances.box("stopped")).toBeChecked();
  expect(new URL(page.url()).hash).toBe(new URL(address).hash);
});

test("soft is the default, force needs consent, and what is chosen is what is sent", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: GUANGZHOU });
  let dialog = await instances.shutDown("shop-web-01");
  await expect(dialog.radio("soft")).toBeChecked();
  await expect(dialog.noCharge).not.toBeChecked();
  await dialog.confirm(1, 1);
  await expect.poll(() => cloud.sent("StopInstances")).toHaveLength(1);

  dialog = await instances.shutDown("shop-web-02");
  await dialog.choose("hard");
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
  await expect(dialog.confirmButton).toHaveAccessibleDescription(
    "Agree to the forced shutdown first.",
  );
  await dialog.confirmButton.press("Enter");
  await expect(dialog.root).toBeVisible();
  await expect(
    dialog
      .listed("shop-web-02")
      .getByText(
        "The power is cut at once: unsaved data is lost and the file system can be damaged.",
      ),
  ).toBeVisible();
  await dialog.consent.check();
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "false");
  // Consent to one way of cutting the power is not consent to another.
  await dialog.choose("soft-first");
  await expect(dialog.consent).not.toBeChecked();
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
  await dialog.consent.check();
  await dialog.noCharge.check();
  await dialog.confirm(1, 1);
  await expect.poll(() => cloud.sent("StopInstances")).toHaveLength(2);

  const [soft = {}, softFirst = {}] = (await cloud.sent("StopInstances")).map(manner);
  expect(["SOFT", undefined]).toContain(soft.StopType);
  expect(["KEEP_CHARGING", undefined]).toContain(soft.StoppedMode);
  expect(softFirst).toMatchObject({ StopType: "SOFT_FIRST", StoppedMode: "STOP_CHARGING" });
});

test("cancelling and closing send nothing and keep the selection", async ({
  open,
  cloud,
  page,
}) => {
  const instances = await open({ route: GUANGZHOU });
  await instances.tick("shop-web-01", "shop-web-02");
  let dialog = await instances.shutDownTicked();
  await dialog.cancel();
  await expect(instances.batchButton).toBeFocused();
  dialog = await instances.shutDownTicked();
  await page.keyboard.press("Escape");
  await expect(dialog.root).toBeHidden();
  await instances.expectSelected({ selected: 2 });
  expect(await cloud.sent("StopInstances")).toEqual([]);
});

test("what can no longer be shut down is pointed out, and the person is asked again", async ({
  open,
  cloud,
}) => {
  // Nobody depends on these: one that leaves does not change what the others mean.
  const instances = await open({ route: `${GUANGZHOU}&size=50` });
  await instances.tick("shop-db-primary", "shop-db-replica", "windows-ad-1");
  const [taken, ...left] = await Promise.all(
    ["shop-db-replica", "shop-db-primary", "windows-ad-1"].map((name) => instances.id(name)),
  );
  const dialog = await instances.shutDownTicked();
  await expect(dialog.group("blocked")).toBeHidden();
  await cloud.exec("StopInstances", "ap-guangzhou", { InstanceIds: [taken] });
  // Right after the call some instances still read as running.
  await cloud.advance(2);

  await dialog.confirmButton.click();
  await expect(dialog.changedNotice).toContainText("1 changed while this window was open");
  await expect(dialog.changedNotice).toContainText("Nothing has been sent.");
  await expect(dialog.changedNotice).toBeFocused();
  const row = dialog.row("blocked", "shop-db-replica");
  await expect(row).toContainText("Changed");
  await expect(row).toContainText("The instance is shutting down.");
  await expect(dialog.row("clear", "shop-db-primary")).not.toContainText("Changed");
  expect(await cloud.sent("StopInstances")).toEqual([]);

  await dialog.confirm(2, 3);
  await RunNotice.only(instances.shell).sendNow();
  await expect.poll(() => cloud.idsSentTo("StopInstances")).toHaveLength(2);
  expect((await cloud.idsSentTo("StopInstances")).toSorted()).toEqual(left.toSorted());
});

test("what became possible meanwhile was not agreed to: it is left alone, and said", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ route: `${GUANGZHOU}&size=50` });
  await instances.tick("shop-web-01", "qa-01");
  const agreed = await instances.id("shop-web-01");
  const late = await instances.id("qa-01");
  const dialog = await instances.shutDownTicked();
  await expect(dialog.row("blocked", "qa-01")).toBeVisible();
  await cloud.exec("StartInstances", "ap-guangzhou", { InstanceIds: [late] });
  await cloud.advance(600);

  // As many as were agreed to can still be shut down: the person is not asked again.
  await dialog.confirm(1, 2);
  await expect(
    page.getByText("Shut down: 1 instance became available after the window was opened."),
  ).toBeVisible();
  await instances.expectState("shop-web-01", "stopping");
  expect(await cloud.idsSentTo("StopInstances")).toEqual([agreed]);
  expect(await cloud.read(late)).toMatchObject({ InstanceState: "RUNNING" });
});

test("the row says what was asked from the press on, and no longer when nothing came of it", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: GUANGZHOU });
  const row = instances.row("shop-web-01");
  const id = await instances.id("shop-web-01");
  const dialog = await instances.shutDown("shop-web-01");
  await cloud.exec("StopInstances", "ap-guangzhou", { InstanceIds: [id] });
  await cloud.advance(2);
  // The answer is so long on its way that the row can be looked at meanwhile.
  await cloud.setFaults([], 3_000);
  await dialog.confirmButton.click();
  await expect(row).toHaveAttribute("data-pending", "shutdown");
  await expect(dialog.changedNotice).toBeHidden();

  await cloud.setFaults([], 0);
  await expect(dialog.changedNotice).toBeVisible();
  await expect(row).not.toHaveAttribute("data-pending", /./);
  expect(await cloud.sent("StopInstances")).toEqual([]);
});

test("when the states cannot be read again nothing is sent and nothing is lost", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: GUANGZHOU });
  const dialog = await instances.shutDown("shop-web-01");
  await dialog.choose("hard");
  await dialog.consent.check();
  await cloud.setFaults([{ action: "DescribeInstances", phase: "before", kind: "html" }]);
  await dialog.confirmButton.click();
  const failure = dialog.root.getByRole("alert");
  await expect(failure).toContainText("The states could not be read again. Nothing has been sent");
  await expect(dialog.radio("hard")).toBeChecked();
  await expect(dialog.consent).toBeChecked();
  expect(await cloud.sent("StopInstances")).toEqual([]);

  await cloud.setFaults([]);
  await failure.getByRole("button", { name: "Try again", exact: true }).click();
  await expect(dialog.root).toBeHidden();
  await instances.expectState("shop-web-01", "stopping");
});

test("one that turns ineligible at the last moment fails alone, with what support asks for", async ({
  open,
  cloud,
}) => {
  const instances = await open({ scenario: "refused" });
  await instances.tickPage();
  const dialog = await instances.shutDownTicked();
  await dialog.confirm(8, 8);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  for (const n of [1, 2, 3, 4, 5, 6]) await instances.expectState(`calm-${n}`, "stopping");
  await cloud.advance(60);
  await notice.expectOutcome("failed");
  const list = await notice.openInstances();
  for (const name of ["contested-1", "contested-2"]) {
    const row = list
      .getByRole("listitem")
      .filter({ has: instances.shell.page.getByText(name, { exact: true }) });
    await expect(row).toContainText("Another operation is in progress.");
    await expect(row).toContainText("OperationDenied.InstanceOperationInProgress");
    await expect(row).toContainText(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/);
    await instances.expectState(name, "running");
  }
  for (const n of [1, 2, 3, 4, 5, 6]) await instances.expectState(`calm-${n}`, "stopped");
});
