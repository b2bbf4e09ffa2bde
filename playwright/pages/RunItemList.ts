import { expect, type Locator } from "@playwright/test";
import type { Shell } from "./Shell.ts";

type ItemResult =
  | "waiting"
  | "sent"
  | "accepted"
  | "in-progress"
  | "done"
  | "failed"
  | "unknown"
  | "cancelled";

/** The instances of one operation with the result of each: in its notice, or in the history. */
export class RunItemList {
  readonly shell: Shell;
  readonly root: Locator;

  /** `root` holds the list. */
  constructor(shell: Shell, root: Locator) {
    this.shell = shell;
    this.root = root;
  }

  get rows(): Locator {
    return this.root
      .getByRole("list", { name: this.shell.text("runs:list.instances"), exact: true })
      .getByRole("listitem");
  }

  row(nameOrId: string): Locator {
    return this.rows.filter({ has: this.shell.page.getByText(nameOrId, { exact: true }) });
  }

  /** Waits until the row says so, in the language on screen. */
  async expectResult(nameOrId: string, result: ItemResult): Promise<void> {
    const row = this.row(nameOrId);
    await expect(row).toHaveAttribute("data-status", result);
    const word = this.shell.text(`runs:status.shutdown.${result}`);
    await expect(row.getByText(word, { exact: true })).toBeVisible();
  }

  /** Waits until the row gives this reason: a text of the console, by its key without `.title` or `.reason`. */
  async expectReason(nameOrId: string, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const text = this.shell.text(key);
      await expect(this.row(nameOrId).getByText(text, { exact: true })).toBeVisible();
    }
  }

  /** Waits until the row names the cloud's own code, for whoever has to look into it. */
  async expectCode(nameOrId: string, code: string): Promise<void> {
    await expect(this.row(nameOrId).getByText(code, { exact: true })).toBeVisible();
  }
}
