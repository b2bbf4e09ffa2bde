// Every action that has a dialog, from the row to the request and back, without a mouse.
import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import { ActionDialog, type ActionInWords } from "../playwright/pages/ActionDialog.ts";
import {
  agreement,
  expectSent,
  loadKey,
  newPassword,
  resetPassword,
  unbindKey,
} from "../playwright/pages/PasswordKey.ts";
import { RecycleBinPage } from "../playwright/pages/RecycleBinPage.ts";
import type { Shell } from "../playwright/pages/Shell.ts";
import {
  cancelTermination,
  TerminateDialog,
  TimerMark,
  terminate,
} from "../playwright/pages/Termination.ts";
import { KeyboardWalker } from "./keyboard-walker.ts";

const HOUR = 3_600_000;
const GUANGZHOU = "/instances?region=ap-guangzhou";

function inWords(shell: Shell, namespace: string): ActionInWords {
  return { namespace, label: shell.text(`actions:name.${namespace}`) };
}

function group(shell: Shell, name: string): string {
  return shell.text(`actions:group.${name}`);
}

/** A dialog that has opened, with the focus at its name, from where all of it is read. */
async function openedDialog(shell: Shell, action: ActionInWords): Promise<ActionDialog> {
  const dialog = await ActionDialog.opened(shell, action);
  await expect(dialog.root.getByRole("heading", { name: action.label, exact: true })).toBeFocused();
  return dialog;
}

/** Confirms a dialog that is ready for it. */
async function confirm(keys: KeyboardWalker, dialog: ActionDialog): Promise<void> {
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "false");
  await keys.give(dialog.confirmButton);
  await expect(dialog.root).toBeHidden();
}

/** Date and time of the cloud so long from now, as a clock in Seoul shows them. */
async function inSeoul(page: Page, milliseconds: number): Promise<readonly string[]> {
  const now = await page.evaluate(() => window.cvmConsole?.control.now() ?? 0);
  return new Date(now + 9 * HOUR + milliseconds).toISOString().slice(0, 19).split(/[T:]/);
}

test("a termination is timed to the second and called off in its bubble, in zh", async ({
  open,
  page,
}) => {
  const instances = await open({
    scenario: "termination",
    language: "zh",
    route: `${GUANGZHOU}&q=with-eip`,
  });
  const { shell } = instances;
  const keys = new KeyboardWalker(page);
  await keys.toMore(instances, "with-eip");
  await keys.chooseFromMenu(shell.labels.instanceStatus, terminate(shell).label);
  const dialog = await TerminateDialog.opened(shell);

  await test.step("the way, the date and the time", async () => {
    await keys.to(dialog.root.getByRole("radio", { checked: true }).first());
    await keys.press("ArrowDown");
    const [date = "", hours = "", minutes = "", seconds = ""] = await inSeoul(page, 2 * HOUR);
    await keys.to(dialog.date);
    await keys.write(date);
    const field = (part: string) =>
      dialog.root.getByRole("spinbutton", { name: dialog.dialog.text(`timer.${part}`) });
    await keys.to(field("hours"));
    // Two digits lead on to the next part.
    await page.keyboard.type(hours);
    await expect(field("minutes")).toBeFocused();
    await page.keyboard.type(minutes);
    await expect(field("seconds")).toBeFocused();
    await page.keyboard.type(seconds);
    await expect(dialog.root.locator("time")).toBeVisible();
  });

  await test.step("what it means, and the agreement", async () => {
    await keys.give(dialog.nextButton);
    // The second step is read from its name.
    await expect(dialog.root.locator("[aria-current=step]")).toBeFocused();
    await keys.to(dialog.root.getByRole("checkbox"));
    await keys.press("Space");
    await keys.give(dialog.startButton);
    await expect(dialog.root).toBeHidden();
    await expect(instances.moreButton("with-eip")).toBeFocused();
  });

  await test.step("the bubble", async () => {
    const timer = new TimerMark(shell, instances.row("with-eip"));
    await expect(timer.mark).toBeVisible();
    await keys.to(timer.mark, 15, "ArrowLeft");
    await expect(timer.undo).toBeVisible();
    await keys.press("Tab");
    await expect(timer.undo).toBeFocused();
    await keys.press("Enter");
    const question = await openedDialog(shell, cancelTermination(shell));
    await confirm(keys, question);
    await expect(timer.mark).toBeHidden();
    await expect(instances.row("with-eip").locator(":focus")).toHaveCount(1);
  });
});

test("what is in the bin is recovered, released and renewed, in ko", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({
    scenario: "termination",
    language: "ko",
    route: "/recycle-bin?region=ap-guangzhou",
  });
  const { shell } = instances;
  const bin = new RecycleBinPage(shell);
  const keys = new KeyboardWalker(page);
  const table = page.getByRole("main").getByRole("grid");

  async function choose(action: "recover" | "release" | "renew", name: string) {
    await keys.toRow(bin, name);
    await keys.to(bin.button(bin.row(name), action, name), 15, "ArrowRight");
    await keys.press("Enter");
    return openedDialog(shell, { namespace: action, label: bin.label(action) });
  }

  /** The row has gone, and the keyboard stands at the one that has come in its place. */
  async function expectGone(name: string) {
    await cloud.advance(60);
    await expect(bin.row(name)).toHaveCount(0);
    await expect(table.locator(":focus")).toHaveCount(1);
  }

  await test.step("recovered", async () => {
    const dialog = await choose("recover", "bin-by-hand");
    await confirm(keys, dialog);
    await expectSent(cloud, "RecoverInstances");
    await expectGone("bin-by-hand");
  });

  await test.step("released after two steps and typed words", async () => {
    const dialog = await choose("release", "bin-by-hand-long-ago");
    await keys.give(dialog.root.getByRole("button", { name: "다음 단계", exact: true }));
    await expect(dialog.root.locator("[aria-current=step]")).toBeFocused();
    await keys.to(dialog.root.getByRole("textbox"));
    await keys.write(shell.text("destruction:type.phrase"));
    await confirm(keys, dialog);
    await expectSent(cloud, "TerminateInstances");
    await expectGone("bin-by-hand-long-ago");
  });

  await test.step("renewed for a period", async () => {
    const dialog = await choose("renew", "bin-lapsed");
    const period = dialog.root.getByLabel(dialog.text("period"), { exact: true });
    await keys.to(period);
    await keys.press("ArrowDown", "ArrowDown");
    await expect(period).toHaveValue("3");
    await confirm(keys, dialog);
    await expectSent(cloud, "RenewInstances");
    const [request] = await cloud.sent("RenewInstances");
    expect(request?.params).toMatchObject({ InstanceChargePrepaid: { Period: 3 } });
    await expectGone("bin-lapsed");
  });
});

test("specs are adjusted and a password is composed, in en", async ({ open, page, cloud }) => {
  const instances = await open({ route: `${GUANGZHOU}&q=qa-01` });
  const { shell } = instances;
  const keys = new KeyboardWalker(page);
  const more = instances.moreButton("qa-01");

  await test.step("a type of the table", async () => {
    const resize = inWords(shell, "resize");
    await keys.toMore(instances, "qa-01");
    await keys.chooseFromMenu(group(shell, "resource-adjustment"), resize.label);
    const dialog = await openedDialog(shell, resize);
    await keys.to(dialog.root.getByRole("searchbox"));
    await page.keyboard.type("S5.LARGE");
    await keys.to(dialog.root.getByRole("radio").first());
    await keys.press("Space");
    const wanted = dialog.root.getByRole("radio", { name: "S5.LARGE8", exact: true });
    await keys.to(wanted, 12, "ArrowDown");
    await expect(wanted).toBeChecked();
    await confirm(keys, dialog);
    await expect(more).toBeFocused();
    await expectSent(cloud, "ResetInstancesType");
    await cloud.advance(60);
    await expect(instances.row("qa-01")).toContainText("S5.LARGE8");
    await expect(more).toBeFocused();
  });

  await test.step("a password that is composed, copied and hidden", async () => {
    const action = resetPassword(shell);
    await keys.chooseFromMenu(group(shell, "password-key"), action.label);
    const dialog = await openedDialog(shell, action);
    const compose = dialog.root.getByRole("button", { name: dialog.text("generate"), exact: true });
    await keys.give(compose);
    await expect(newPassword(dialog)).toHaveAttribute("type", "text");
    await expect(compose).toBeFocused();
    const copy = dialog.root.getByRole("button", {
      name: shell.text("app:copy.label", { what: dialog.text("copied") }),
      exact: true,
    });
    await keys.give(copy);
    await expect(copy).toBeFocused();
    await keys.to(dialog.root.getByRole("button", { name: dialog.text("hide") }).last());
    await keys.press("Space");
    await expect(newPassword(dialog)).toHaveAttribute("type", "password");
    await expect(
      dialog.root.getByRole("button", { name: dialog.text("show") }).last(),
    ).toBeFocused();
    await confirm(keys, dialog);
    await expect(more).toBeFocused();
    await expectSent(cloud, "ResetInstancesPassword");
  });
});

test("a key is loaded and unbound, in zh", async ({ open, page, cloud }) => {
  const instances = await open({ language: "zh", route: `${GUANGZHOU}&q=launch-pad` });
  const { shell } = instances;
  const keys = new KeyboardWalker(page);
  const name = "🚀 launch-pad";
  const more = instances.moreButton(name);

  await test.step("unbound, with the agreement to a forced shutdown", async () => {
    await keys.toMore(instances, name);
    await keys.chooseFromMenu(group(shell, "password-key"), unbindKey(shell).label);
    const dialog = await openedDialog(shell, unbindKey(shell));
    await keys.to(agreement(dialog));
    await keys.press("Space");
    await confirm(keys, dialog);
    await expectSent(cloud, "DisassociateInstancesKeyPairs");
    await cloud.advance(60);
    await instances.expectState(name, "running");
    await expect(more).toBeFocused();
  });

  await test.step("loaded from the list of keys", async () => {
    await keys.chooseFromMenu(group(shell, "password-key"), loadKey(shell).label);
    const dialog = await openedDialog(shell, loadKey(shell));
    const field = dialog.root.getByRole("combobox");
    await keys.to(field);
    await keys.press("ArrowDown");
    await expect(page.getByRole("option").first()).toBeVisible();
    await keys.press("ArrowDown", "Enter");
    await expect(field).not.toHaveValue("");
    await expect(field).toBeFocused();
    await keys.to(agreement(dialog));
    await keys.press("Space");
    await confirm(keys, dialog);
    await expect(more).toBeFocused();
    await expectSent(cloud, "AssociateInstancesKeyPairs");
  });
});

test("name, tags and protection are set, in ko", async ({ open, page, cloud }) => {
  const instances = await open({ language: "ko", route: `${GUANGZHOU}&q=shop-web-01` });
  const { shell } = instances;
  const keys = new KeyboardWalker(page);
  const settings = group(shell, "instance-settings");
  const id = await instances.id("shop-web-01");

  await test.step("tags; a line that is dropped gives the focus to what adds one", async () => {
    const action = inWords(shell, "edit-tags");
    await keys.toMore(instances, "shop-web-01");
    await keys.chooseFromMenu(settings, action.label);
    const dialog = await openedDialog(shell, action);
    const add = dialog.root.getByRole("button", { name: dialog.text("set.add"), exact: true });
    const key = dialog.root.getByLabel(dialog.text("set.key"), { exact: true });
    await keys.give(add);
    await expect(key).toBeFocused();
    await page.keyboard.type("temporary");
    await keys.give(
      dialog.root.getByRole("button", { name: dialog.text("set.drop", { key: "temporary" }) }),
    );
    await expect(key).toHaveCount(0);
    await expect(add).toBeFocused();
    await keys.press("Enter");
    await expect(key).toBeFocused();
    await page.keyboard.type("owner");
    await keys.press("Tab");
    await page.keyboard.type("web");
    await confirm(keys, dialog);
    await expect(instances.moreButton("shop-web-01")).toBeFocused();
    await expectSent(cloud, "ModifyResourceTags");
  });

  await test.step("protection", async () => {
    const action = inWords(shell, "protection");
    await keys.chooseFromMenu(settings, action.label);
    const dialog = await openedDialog(shell, action);
    await keys.to(dialog.root.getByRole("radio", { checked: true }));
    await keys.press("ArrowDown");
    await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
    await keys.press("ArrowUp");
    await confirm(keys, dialog);
    await expect(instances.moreButton("shop-web-01")).toBeFocused();
    await expect.poll(async () => (await cloud.read(id))?.DisableApiTermination).toBe(true);
  });

  await test.step("the name", async () => {
    const action = inWords(shell, "rename");
    await keys.chooseFromMenu(settings, action.label);
    const dialog = await openedDialog(shell, action);
    await keys.to(dialog.root.getByRole("textbox"));
    await keys.write("shop-web-01-서울");
    await confirm(keys, dialog);
    await expect(instances.moreButton("shop-web-01-서울")).toBeFocused();
  });
});
