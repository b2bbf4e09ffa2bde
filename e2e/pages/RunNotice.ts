import { expect, type Locator } from "@playwright/test";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import type { Shell } from "./Shell.ts";

export type RunOutcome = "under-way" | "waiting" | "done" | "failed" | "cancelled";

/** The notice of one operation, at the bottom right. */
export class RunNotice {
  readonly shell: Shell;
  readonly root: Locator;

  constructor(shell: Shell, root: Locator) {
    this.shell = shell;
    this.root = root;
  }

  /** The notices on screen, newest first. */
  static all(shell: Shell): Locator {
    return shell.page
      .getByRole("region", { name: shell.text("runs:notices.label") })
      .getByRole("article");
  }

  /** The only notice on screen. */
  static only(shell: Shell): RunNotice {
    return new RunNotice(shell, RunNotice.all(shell));
  }

  async expectOutcome(outcome: RunOutcome): Promise<void> {
    await expect(this.root).toHaveAttribute("data-outcome", outcome);
  }

  /** Waits for the title *Shut down · 7 of 10 done*, or that of another action. */
  async expectDone(
    done: number,
    total: number,
    action: string = this.shell.labels.shutDown,
  ): Promise<void> {
    const title = this.shell.text("runs:title", {
      action,
      done,
      total,
    });
    await expect(this.root.getByRole("heading", { name: title, exact: true })).toBeVisible();
  }

  /** Takes up what is offered next for the instances that are done. */
  async goOn(action: ActionInWords): Promise<ActionDialog> {
    await this.root
      .getByRole("group", { name: this.shell.text("runs:followUp.label") })
      .getByRole("button", { name: action.label, exact: true })
      .click();
    return ActionDialog.opened(this.shell, action);
  }

  /** *Retry with other options*: opens the dialog for the failed ones. */
  async retryOtherwise(action: ActionInWords): Promise<ActionDialog> {
    await this.button("runs:retry.otherwise").click();
    return ActionDialog.opened(this.shell, action);
  }

  /** Ends the time in which the operation can still be called off; it may end by itself first. */
  async sendNow(): Promise<void> {
    const button = this.button("runs:grace.sendNow");
    await expect(this.root).toBeVisible();
    await expect(async () => {
      if (await button.isVisible()) await button.click({ timeout: 2_000 });
      await expect(button).toBeHidden({ timeout: 500 });
    }).toPass();
  }

  async cancelInTime(): Promise<void> {
    await this.button("runs:grace.cancel").click();
  }

  /** The list of instances, opened if it was not. */
  async openInstances(): Promise<Locator> {
    const show = this.button("runs:notices.show");
    if (await show.isVisible()) await show.click();
    const list = this.root.getByRole("region", { name: this.shell.text("runs:notices.instances") });
    await expect(list).toBeVisible();
    return list;
  }

  async close(): Promise<void> {
    const title = await this.root.getByRole("heading").textContent();
    await this.root
      .getByRole("button", { name: this.shell.text("runs:notices.close", { title }), exact: true })
      .click();
    await expect(this.root).toBeHidden();
  }

  private button(key: string): Locator {
    return this.root.getByRole("button", { name: this.shell.text(key), exact: true });
  }
}
