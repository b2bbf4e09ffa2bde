import { expect, type Locator } from "@playwright/test";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import type { Shell } from "./Shell.ts";
import { ShutdownDialog } from "./ShutdownDialog.ts";

/** The menu of one instance, of a row or of the tab view: the same tree. */
export class InstanceMenu {
  readonly shell: Shell;
  readonly button: Locator;

  private constructor(shell: Shell, button: Locator) {
    this.shell = shell;
    this.button = button;
  }

  static async open(shell: Shell, button: Locator): Promise<InstanceMenu> {
    await button.click();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    return new InstanceMenu(shell, button);
  }

  get instanceStatus(): Locator {
    return this.shell.page.getByRole("menuitem", {
      name: this.shell.labels.instanceStatus,
      exact: true,
    });
  }

  /** The entry *Shut down*; {@link openInstanceStatus} brings it in sight. */
  get shutDownEntry(): Locator {
    return this.shell.page.getByRole("menuitem", {
      name: this.shell.labels.shutDown,
      exact: true,
    });
  }

  async openInstanceStatus(): Promise<void> {
    await this.instanceStatus.click();
    await expect(this.shutDownEntry).toBeVisible();
  }

  /** An action's entry; its submenu has to be open. */
  entry({ label }: ActionInWords): Locator {
    return this.shell.page.getByRole("menuitem", { name: label, exact: true });
  }

  /** Opens an action of *Instance Status*. */
  async change(action: ActionInWords): Promise<ActionDialog> {
    await this.openInstanceStatus();
    await this.entry(action).click();
    return ActionDialog.opened(this.shell, action);
  }

  async shutDown(): Promise<ShutdownDialog> {
    await this.openInstanceStatus();
    await this.shutDownEntry.click();
    return ShutdownDialog.opened(this.shell);
  }
}
