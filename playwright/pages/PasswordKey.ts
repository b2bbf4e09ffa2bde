import { expect, type Locator } from "@playwright/test";
import type { Language } from "../labels.ts";
import { literally } from "../patterns.ts";
import type { PretendCloud } from "../pretend-cloud.ts";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import type { InstanceMenu } from "./InstanceMenu.ts";
import type { Shell } from "./Shell.ts";

interface Words {
  readonly group: string;
  readonly resetPassword: string;
  readonly loadKey: string;
  readonly unbind: string;
  readonly agree: string;
  readonly newPassword: string;
  readonly confirmPassword: string;
}

/** Labels to the letter, written by hand: see `labels.ts`. */
const WORDS: Record<Language, Words> = {
  en: {
    group: "Password/Key",
    resetPassword: "Reset Password",
    loadKey: "Load Key",
    unbind: "Unbind",
    agree: "Agree to a forced shutdown",
    newPassword: "New password",
    confirmPassword: "Confirm password",
  },
  zh: {
    group: "密码/密钥",
    resetPassword: "重置密码",
    loadKey: "加载密钥",
    unbind: "解绑",
    agree: "同意强制关机",
    newPassword: "新密码",
    confirmPassword: "确认密码",
  },
  ko: {
    group: "비밀번호/키",
    resetPassword: "비밀번호 재설정",
    loadKey: "키 로딩",
    unbind: "바인딩 해제",
    agree: "강제 종료에 동의",
    newPassword: "새 비밀번호",
    confirmPassword: "비밀번호 확인",
  },
};

export function resetPassword({ language }: Shell): ActionInWords {
  return { namespace: "reset-password", label: WORDS[language].resetPassword };
}

export function loadKey({ language }: Shell): ActionInWords {
  return { namespace: "bind-key", label: WORDS[language].loadKey };
}

export function unbindKey({ language }: Shell): ActionInWords {
  return { namespace: "unbind-key", label: WORDS[language].unbind };
}

/** Opens *Password/Key* in a menu that is open. */
export async function openPasswordKey({ shell }: InstanceMenu): Promise<void> {
  const { group } = WORDS[shell.language];
  await shell.page.getByRole("menuitem", { name: group, exact: true }).click();
}

/** Opens an action of *Password/Key* from an instance's menu. */
export async function choosePasswordKey(
  menu: InstanceMenu,
  action: ActionInWords,
): Promise<ActionDialog> {
  await openPasswordKey(menu);
  await menu.entry(action).click();
  return ActionDialog.opened(menu.shell, action);
}

/** *More Actions* above the list, then an action of *Password/Key*. */
export async function choosePasswordKeyForTicked(
  shell: Shell,
  action: ActionInWords,
): Promise<ActionDialog> {
  await shell.page
    .getByRole("toolbar", { name: shell.text("actions:buttons.selected") })
    .getByRole("button", { name: shell.labels.moreActions, exact: true })
    .click();
  const { group } = WORDS[shell.language];
  await shell.page.getByRole("menuitem", { name: group, exact: true }).click();
  await shell.page.getByRole("menuitem", { name: action.label, exact: true }).click();
  return ActionDialog.opened(shell, action);
}

/** The agreement to force running instances down. */
export function agreement({ root, shell }: ActionDialog): Locator {
  return root.getByRole("checkbox", { name: WORDS[shell.language].agree, exact: true });
}

export function newPassword({ root, shell }: ActionDialog): Locator {
  return root.getByLabel(WORDS[shell.language].newPassword, { exact: true });
}

export function confirmPassword({ root, shell }: ActionDialog): Locator {
  return root.getByLabel(WORDS[shell.language].confirmPassword, { exact: true });
}

/** Types a password into both fields. */
export async function typePassword(dialog: ActionDialog, password: string): Promise<void> {
  await newPassword(dialog).fill(password);
  await confirmPassword(dialog).fill(password);
}

/** Waits until exactly these demands on the password are not met. */
export async function expectUnmet(
  dialog: ActionDialog,
  ...rules: readonly string[]
): Promise<void> {
  const unmet = dialog.root.getByRole("listitem").filter({ hasText: dialog.text("notMet") });
  const said = rules.map((rule) => {
    const words = dialog.text(`rule.${rule}`, { min: 11, max: 22, user: 33 });
    return new RegExp(literally(words).replaceAll(/11|22|33/g, ".+"));
  });
  await expect(unmet).toHaveText(said);
}

/** Chooses a key by its id in the dialog of *Load Key*. */
export async function chooseKey({ root, shell }: ActionDialog, id: string): Promise<void> {
  await root.getByRole("combobox", { name: shell.text("bind-key:key.label"), exact: true }).click();
  await shell.page.getByRole("option", { name: id }).click();
}

/** Waits until the cloud has had a request: an instance that stays down does not show it. */
export async function expectSent(cloud: PretendCloud, action: string): Promise<void> {
  await expect(async () => {
    expect(await cloud.sent(action)).not.toHaveLength(0);
  }).toPass();
}
