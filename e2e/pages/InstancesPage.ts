import { expect, type Locator } from "@playwright/test";
import { beginningWith, literally } from "../patterns.ts";
import { text } from "../texts.ts";
import { InstanceMenu } from "./InstanceMenu.ts";
import type { Shell } from "./Shell.ts";
import { ShutdownDialog } from "./ShutdownDialog.ts";
import { TabView } from "./TabView.ts";

/** The list of instances. Rows are meant by name or id, never by position. */
export class InstancesPage {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  get heading(): Locator {
    return this.shell.page.getByRole("heading", {
      level: 1,
      name: this.shell.labels.instances,
      exact: true,
    });
  }

  get rows(): Locator {
    return this.shell.page.getByRole("row").filter({ has: this.shell.page.getByRole("checkbox") });
  }

  /** The row of an instance, by its whole name or id. */
  row(nameOrId: string): Locator {
    return this.shell.page.getByRole("row").filter({
      has: this.shell.page.getByRole("checkbox", { name: rowName(nameOrId) }),
    });
  }

  async state(nameOrId: string): Promise<string | null> {
    return this.row(nameOrId).getAttribute("data-state");
  }

  /** Waits until the row says so, in the language on screen. */
  async expectState(nameOrId: string, state: "running" | "stopping" | "stopped"): Promise<void> {
    const word = text(this.shell.language, `terms:state.${state}`);
    const row = this.row(nameOrId);
    await expect(row).toHaveAttribute("data-state", state);
    await expect(row.getByText(word, { exact: true })).toBeVisible();
  }

  async tick(...namesOrIds: readonly string[]): Promise<void> {
    for (const each of namesOrIds) {
      await this.row(each).getByRole("checkbox").check();
    }
  }

  async openMore(nameOrId: string): Promise<InstanceMenu> {
    const button = this.row(nameOrId).getByRole("button", {
      name: beginningWith(this.shell.labels.more),
    });
    return InstanceMenu.open(this.shell, button);
  }

  /** More > Instance Status > Shut down. */
  async shutDown(nameOrId: string): Promise<ShutdownDialog> {
    const menu = await this.openMore(nameOrId);
    return menu.shutDown();
  }

  /** Presses *Shut down* above the list. */
  async shutDownTicked(): Promise<ShutdownDialog> {
    await this.batchButton.click();
    return ShutdownDialog.opened(this.shell);
  }

  get batchButton(): Locator {
    return this.shell.page
      .getByRole("group", { name: this.shell.text("actions:buttons.selected") })
      .getByRole("button", { name: this.shell.labels.shutDown, exact: true });
  }

  get selectionBar(): Locator {
    return this.shell.page.getByRole("region", {
      name: this.shell.text("instances:selection.label"),
    });
  }

  get searchBox(): Locator {
    return this.shell.page.getByRole("combobox", {
      name: this.shell.text("instances:search.label"),
    });
  }

  /** Types into the search box and makes a filter of it. */
  async search(words: string): Promise<void> {
    await this.searchBox.fill(words);
    await this.searchBox.press("Enter");
  }

  async clearSearch(): Promise<void> {
    await this.shell.page
      .getByRole("button", { name: this.shell.text("instances:search.clear"), exact: true })
      .click();
  }

  async refresh(): Promise<void> {
    await this.shell.page
      .getByRole("button", { name: this.shell.text("instances:toolbar.refresh"), exact: true })
      .click();
  }

  async chooseRegion(name: string): Promise<void> {
    await this.shell.page
      .getByRole("combobox", { name: this.shell.text("instances:region.label") })
      .click();
    await this.shell.page.getByRole("option", { name: new RegExp(name) }).click();
  }

  async switchToTabView(): Promise<TabView> {
    await this.shell.page
      .getByRole("button", { name: this.shell.labels.switchToTabView, exact: true })
      .click();
    return new TabView(this.shell);
  }
}

/** A row's box is named "Select web-1, ins-1a2b3c4d" in some language: name and id are words of it. */
function rowName(nameOrId: string): RegExp {
  return new RegExp(`(^|[\\s:：“"])${literally(nameOrId)}($|[\\s,，、”"(（])`);
}
