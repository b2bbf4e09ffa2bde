import { expect, type Locator } from "@playwright/test";
import { literally } from "../patterns.ts";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import { RunItemList } from "./RunItemList.ts";
import type { Shell } from "./Shell.ts";
import { ShutdownDialog } from "./ShutdownDialog.ts";

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
    const list = this.root.getByRole("region", { name: this.shell.text("runs:notices.instances") });
    // Before the notice is there nobody can see whether its list is open.
    await expect(show.or(list)).toBeVisible();
    if (await show.isVisible()) await show.click();
    await expect(list).toBeVisible();
    return list;
  }

  /** The instances with the result of each; opened if they were not. */
  async instances(): Promise<RunItemList> {
    return new RunItemList(this.shell, await this.openInstances());
  }

  /** Waits until so many requests of all have an answer. */
  async expectRequestsAnswered(answered: number, total: number): Promise<void> {
    await this.expectSaid("runs:notices.requests", { n: String(answered), total: String(total) });
  }

  /** Waits until the bar shows so many instances at their end, of all. */
  async expectProgress(ended: number, total: number): Promise<void> {
    const bar = this.root.getByRole("progressbar");
    await expect(bar).toHaveAttribute("aria-valuemax", String(total));
    await expect(bar).toHaveAttribute("aria-valuenow", String(ended));
  }

  /** Waits until the notice says one of the console's texts. */
  async expectSaid(key: string, values: Record<string, unknown> = {}): Promise<void> {
    await expect(this.said(key, values)).toBeVisible();
  }

  said(key: string, values: Record<string, unknown> = {}): Locator {
    return this.root.getByText(this.shell.text(key, values), { exact: true });
  }

  /** After a reload or in another tab: agrees that what is unsent is sent. */
  async sendRest(): Promise<void> {
    await this.button("runs:interrupted.resume").click();
  }

  /** Calls off what is still queued, as many as the button says. */
  async cancelQueued(n: number): Promise<void> {
    await this.button("runs:queued.cancel", { count: n, n: String(n) }).click();
  }

  /** Waits until the notice offers to cancel so many, and says how many it is too late for. */
  async expectCancellable(queued: number, late: number): Promise<void> {
    await expect(
      this.button("runs:queued.cancel", { count: queued, n: String(queued) }),
    ).toBeVisible();
    await this.expectSaid("runs:queued.late", { count: late, n: String(late) });
  }

  /** Sends the failed ones again as before. */
  async retry(n: number): Promise<void> {
    await this.button("runs:retry.same", { count: n, n: String(n) }).click();
  }

  /** Opens the dialog for the failed ones, to shut them down in another way. */
  async retryOtherwiseShutDown(): Promise<ShutdownDialog> {
    await this.button("runs:retry.otherwise").click();
    return ShutdownDialog.opened(this.shell);
  }

  /** Opens the dialog to force what takes too long. */
  async forceSlow(): Promise<ShutdownDialog> {
    await this.button("runs:slowRows.force.shutdown").click();
    return ShutdownDialog.opened(this.shell);
  }

  async close(): Promise<void> {
    // Whatever the title says by then: it counts what is done.
    const [before = ""] = this.shell.text("runs:notices.close", { title: "#" }).split("#");
    await this.root.getByRole("button", { name: new RegExp(`^${literally(before)}`) }).click();
    await expect(this.root).toBeHidden();
  }

  private button(key: string, values: Record<string, unknown> = {}): Locator {
    return this.root.getByRole("button", { name: this.shell.text(key, values), exact: true });
  }
}
