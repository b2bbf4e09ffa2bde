import { expect, type Locator } from "@playwright/test";
import type { Language } from "../labels.ts";
import { ActionDialog } from "./ActionDialog.ts";
import { loadKey } from "./PasswordKey.ts";
import type { Shell } from "./Shell.ts";

/** Labels to the letter, written by hand: see `labels.ts`. */
const WORDS: Record<Language, { readonly page: string; readonly bind: string }> = {
  en: { page: "SSH Key", bind: "Bind instance" },
  zh: { page: "SSH 密钥", bind: "绑定实例" },
  ko: { page: "SSH 키", bind: "인스턴스 바인딩" },
};

/** The SSH keys of a region: who has them, and who is to get them. */
export class SshKeysPage {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** Goes there by the menu at the left. */
  static async goTo(shell: Shell): Promise<SshKeysPage> {
    const { page } = WORDS[shell.language];
    await shell.page.getByRole("link", { name: page, exact: true }).click();
    await expect(
      shell.page.getByRole("heading", { level: 1, name: page, exact: true }),
    ).toBeVisible();
    return new SshKeysPage(shell);
  }

  /** A key by its id. */
  item(keyId: string): Locator {
    return this.shell.page.getByRole("listitem", { name: keyId, exact: true });
  }

  /** The button that chooses instances for a key. */
  bindButton(keyId: string): Locator {
    const { bind } = WORDS[this.shell.language];
    return this.item(keyId).getByRole("button").filter({ hasText: bind }).first();
  }

  /** Where instances are chosen for a key. */
  get picker(): Locator {
    const { bind } = WORDS[this.shell.language];
    return this.shell.page.getByRole("dialog").filter({
      has: this.shell.page.getByRole("heading", { name: new RegExp(`^${bind}`) }),
    });
  }

  get searchField(): Locator {
    return this.picker.getByRole("searchbox", { name: this.shell.text("ssh-keys:picker.search") });
  }

  /** The line of an instance that can be chosen, or says why not. */
  choice(name: string): Locator {
    return this.picker
      .getByRole("listitem")
      .filter({ has: this.shell.page.getByRole("checkbox", { name, exact: true }) });
  }

  box(name: string): Locator {
    return this.picker.getByRole("checkbox", { name, exact: true });
  }

  get nextButton(): Locator {
    const name = this.shell.text("actions:dialog.next");
    return this.picker.getByRole("button", { name, exact: true });
  }

  /** The dialog that follows the choice. */
  async loading(): Promise<ActionDialog> {
    return ActionDialog.opened(this.shell, loadKey(this.shell));
  }
}
