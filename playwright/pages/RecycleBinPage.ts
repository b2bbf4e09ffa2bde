import { expect, type Locator } from "@playwright/test";
import type { Language } from "../labels.ts";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import { InstancesPage } from "./InstancesPage.ts";
import type { Shell } from "./Shell.ts";

interface Words {
  readonly page: string;
  readonly recover: string;
  readonly release: string;
  readonly renew: string;
  readonly batch: { readonly recover: string; readonly release: string; readonly renew: string };
}

/** Labels to the letter, written by hand: see `labels.ts`. */
const WORDS: Record<Language, Words> = {
  en: {
    page: "Recycle Bin",
    recover: "Recover",
    release: "Release",
    renew: "Renew",
    batch: { recover: "Batch Recover", release: "Batch release", renew: "Batch Renew" },
  },
  zh: {
    page: "回收站",
    recover: "恢复",
    release: "释放",
    renew: "续费",
    batch: { recover: "批量恢复", release: "批量释放", renew: "批量续费" },
  },
  ko: {
    page: "휴지통",
    recover: "복구",
    release: "릴리스",
    renew: "연장",
    batch: { recover: "일괄 복구", release: "일괄 릴리스", renew: "일괄 연장" },
  },
};

/** What can be done in the bin. */
export type BinAction = "recover" | "release" | "renew";

function inWords({ language }: Shell, action: BinAction): ActionInWords {
  return { namespace: action, label: WORDS[language][action] };
}

/** The Recycle Bin: rows, boxes, search and pages are those of the list of instances. */
export class RecycleBinPage extends InstancesPage {
  override get heading(): Locator {
    return this.shell.page.getByRole("heading", {
      level: 1,
      name: WORDS[this.shell.language].page,
      exact: true,
    });
  }

  /** Goes there by the menu at the left. */
  static async goTo(shell: Shell): Promise<RecycleBinPage> {
    await shell.page
      .getByRole("navigation", { name: shell.text("app:shell.menu") })
      .getByRole("link", { name: WORDS[shell.language].page, exact: true })
      .click();
    const bin = new RecycleBinPage(shell);
    await expect(bin.heading).toBeVisible();
    return bin;
  }

  /** The button of an action in the row or card of an instance. */
  button(within: Locator, action: BinAction, name: string): Locator {
    const { label } = inWords(this.shell, action);
    const accessibleName = this.shell.text("actions:menu.actionFor", { action: label, name });
    return within.getByRole("button", { name: accessibleName, exact: true });
  }

  /** Opens an action for one instance. */
  async choose(action: BinAction, name: string): Promise<ActionDialog> {
    await this.button(this.row(name), action, name).click();
    return ActionDialog.opened(this.shell, inWords(this.shell, action));
  }

  /** Opens an action for what is ticked. */
  async chooseForTicked(action: BinAction): Promise<ActionDialog> {
    await this.shell.page
      .getByRole("button", { name: WORDS[this.shell.language].batch[action], exact: true })
      .click();
    return ActionDialog.opened(this.shell, inWords(this.shell, action));
  }

  /** The name of an action as notices have it. */
  label(action: BinAction): string {
    return inWords(this.shell, action).label;
  }
}
