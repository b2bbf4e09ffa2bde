import { expect, test } from "../playwright/fixtures.ts";
import {
  agreement,
  choosePasswordKey,
  choosePasswordKeyForTicked,
  confirmPassword,
  expectSent,
  expectUnmet,
  newPassword,
  resetPassword,
  typePassword,
} from "../playwright/pages/PasswordKey.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";

const ALL = "/instances?size=100";
const PASSWORD = "Correct-horse-7";

for (const language of ["en", "ko"] as const) {
  test(`the password of a stopped instance is reset from its row, in ${language}`, {
    tag: ["@reset-password", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ALL });
    const action = resetPassword(instances.shell);
    const id = await instances.id("qa-01");
    const dialog = await choosePasswordKey(await instances.openMore("qa-01"), action);
    await expect(dialog.row("clear", "qa-01")).toBeVisible();
    await expect(agreement(dialog)).toHaveCount(0);
    await expectUnmet(dialog, "length", "kinds", "characters", "no-leading-slash");
    await newPassword(dialog).fill("/short");
    await expectUnmet(dialog, "length", "kinds", "no-leading-slash");
    await newPassword(dialog).fill(PASSWORD);
    await expectUnmet(dialog);
    await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
    await confirmPassword(dialog).fill(PASSWORD);
    await dialog.confirm(1, 1);
    await expectSent(cloud, "ResetInstancesPassword");
    await cloud.advance(5);
    await RunNotice.only(instances.shell).expectDone(1, 1, action.label);
    expect(await cloud.read(id)).toMatchObject({
      InstanceState: "STOPPED",
      LatestOperation: "ResetInstancesPassword",
      LatestOperationState: "SUCCESS",
    });
  });
}

test("the password of a running instance is reset in the tab view, in zh", {
  tag: ["@reset-password", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ language: "zh", route: "/instances?q=shop-web-01" });
  const action = resetPassword(instances.shell);
  const tabView = await instances.switchToTabView();
  await tabView.open("shop-web-01");
  const dialog = await tabView.press(action);
  await typePassword(dialog, PASSWORD);
  await expect(dialog.row("blocked", "shop-web-01")).toBeVisible();
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
  await agreement(dialog).check();
  await expect(dialog.row("caution", "shop-web-01")).toContainText(
    instances.shell.text("consequence:forced-shutdown"),
  );
  await dialog.confirm(1, 1);
  await expectSent(cloud, "ResetInstancesPassword");
  await cloud.advance(30);
  await tabView.expectState("running");
  const [request] = await cloud.sent("ResetInstancesPassword");
  expect(request?.params).toMatchObject({ ForceStop: true });
});

test("a batch with Windows has the stricter demands, and what runs is left out unless agreed", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: ALL });
  const action = resetPassword(instances.shell);
  await instances.tick("qa-01", "windows-ad-2");
  const dialog = await choosePasswordKeyForTicked(instances.shell, action);
  await newPassword(dialog).fill("Eight-77");
  await expectUnmet(dialog);
  await agreement(dialog).check();
  await expectUnmet(dialog, "length");
  await newPassword(dialog).fill("administrator-A1");
  await expectUnmet(dialog, "no-user-name");
  await dialog.radio("user.specified").check();
  await dialog.root.getByLabel(dialog.text("user.name"), { exact: true }).fill("operator");
  await expectUnmet(dialog);
  await typePassword(dialog, PASSWORD);
  await dialog.confirm(2, 2);
  await RunNotice.only(instances.shell).sendNow();
  await expect(async () => {
    const forced = (await cloud.sent("ResetInstancesPassword")).map(({ params }) => params);
    expect(forced).toHaveLength(2);
    expect(forced).toContainEqual(
      expect.objectContaining({ ForceStop: false, UserName: "operator" }),
    );
    expect(forced).toContainEqual(
      expect.objectContaining({ ForceStop: true, UserName: "operator" }),
    );
  }).toPass();
});

test("a composed password is shown, strong, and in no place that outlives the dialog", async ({
  open,
  cloud,
  page,
}) => {
  const instances = await open({ route: ALL });
  const action = resetPassword(instances.shell);
  const dialog = await choosePasswordKey(await instances.openMore("qa-01"), action);
  await dialog.root.getByRole("button", { name: dialog.text("generate"), exact: true }).click();
  await expect(newPassword(dialog)).toHaveValue(/^.{20}$/);
  const password = await newPassword(dialog).inputValue();
  await expect(newPassword(dialog)).toHaveAttribute("type", "text");
  await expect(
    dialog.root.getByText(
      dialog.text("strength.label", { strength: dialog.text("strength.strong") }),
    ),
  ).toBeVisible();
  await expectUnmet(dialog);
  await dialog.confirm(1, 1);
  await expectSent(cloud, "ResetInstancesPassword");
  await cloud.advance(5);
  await RunNotice.only(instances.shell).expectDone(1, 1, action.label);

  const kept = await page.evaluate(async () => {
    const found = [location.href, JSON.stringify({ ...localStorage, ...sessionStorage })];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        found.push(
          await new Promise<string>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(JSON.stringify(request.result));
            request.onerror = () => reject(request.error);
          }),
        );
      }
      database.close();
    }
    return found.join("\n");
  });
  // The run itself is kept, so the place was looked into.
  expect(kept).toContain("reset-password");
  expect(kept).not.toContain(password);
  expect(JSON.stringify(await cloud.requests())).not.toContain(password);
  expect(await page.content()).not.toContain(password);
});

test("a finished shutdown offers to reset the passwords", async ({ open, cloud }) => {
  const instances = await open({ route: ALL });
  await instances.tick("shop-web-01", "shop-web-02");
  await (await instances.shutDownTicked()).confirm(2, 2);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  const dialog = await notice.goOn(resetPassword(instances.shell));
  await expect(dialog.group("clear").getByRole("listitem")).toHaveCount(2);
});
