import { type Download, expect, type Locator } from "@playwright/test";
import { RunItemList } from "./RunItemList.ts";
import type { Shell } from "./Shell.ts";

/** The history of operations. Records are counted from the newest. */
export class OperationsPage {
  readonly shell: Shell;

  private constructor(shell: Shell) {
    this.shell = shell;
  }

  static async open(shell: Shell): Promise<OperationsPage> {
    await shell.goTo("operations");
    return OperationsPage.shown(shell);
  }

  static async shown(shell: Shell): Promise<OperationsPage> {
    const page = new OperationsPage(shell);
    await expect(page.heading).toBeVisible();
    return page;
  }

  get heading(): Locator {
    return this.shell.page.getByRole("heading", {
      level: 1,
      name: this.shell.text("runs:history.title"),
      exact: true,
    });
  }

  /** What each operation is called, newest first. */
  get titles(): Locator {
    return this.shell.page.getByRole("main").getByRole("heading", { level: 2 });
  }

  /** The nth operation, opened: 0 is the newest. */
  async record(nth: number): Promise<OperationRecord> {
    const root = this.shell.page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: this.shell.page.getByRole("heading", { level: 2 }) })
      .nth(nth);
    const toggle = root.getByRole("heading", { level: 2 }).getByRole("button");
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    return new OperationRecord(this.shell, root);
  }
}

/** One operation of the history, opened. */
class OperationRecord {
  readonly shell: Shell;
  readonly root: Locator;

  constructor(shell: Shell, root: Locator) {
    this.shell = shell;
    this.root = root;
  }

  get items(): RunItemList {
    return new RunItemList(this.shell, this.root);
  }

  async copyAsText(): Promise<string> {
    await this.button("runs:history.copy").click();
    await expect(this.shell.page.getByText(this.shell.text("runs:history.copied"))).toBeAttached();
    return this.shell.page.evaluate(() => navigator.clipboard.readText());
  }

  async exportCsv(): Promise<Download> {
    const [download] = await Promise.all([
      this.shell.page.waitForEvent("download"),
      this.button("runs:history.csv").click(),
    ]);
    return download;
  }

  private button(key: string): Locator {
    return this.root.getByRole("button", { name: this.shell.text(key), exact: true });
  }
}
