import { expect, type Locator } from "@playwright/test";
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

  /** Waits for the title *Shut down · 7 of 10 done*. */
  async expectDone(done: number, total: number): Promise<void> {
    const title = this.shell.text("runs:title", {
      action: this.shell.labels.shutDown,
      done,
      total,
    });
    await expect(this.root.getByRole("heading", { name: title, exact: true })).toBeVisible();
  }

  /** Ends the time in which the operation can still be called off. */
  async sendNow(): Promise<void> {
    await this.button("runs:grace.sendNow").click();
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
