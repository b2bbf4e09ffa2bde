import { expect, type Locator } from "@playwright/test";
import { beginningWith, literally } from "../patterns.ts";
import { text } from "../texts.ts";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import { InstanceMenu } from "./InstanceMenu.ts";
import type { Shell } from "./Shell.ts";
import { ShutdownDialog } from "./ShutdownDialog.ts";
import { TabView } from "./TabView.ts";

/** The states that tests wait for. */
export type ShownState = "running" | "stopping" | "stopped" | "starting" | "restarting";

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
    return this.shell.page
      .getByRole("row")
      .filter({ has: this.shell.page.getByRole("checkbox"), hasNot: this.pageBox });
  }

  /** The cards that stand for the rows on a narrow screen. */
  get cards(): Locator {
    return this.shell.page
      .getByRole("listitem")
      .filter({ has: this.shell.page.getByRole("checkbox") });
  }

  card(nameOrId: string): Locator {
    return this.cards.filter({
      has: this.shell.page.getByRole("checkbox", { name: rowName(nameOrId) }),
    });
  }

  columnHead(label: string): Locator {
    return this.shell.page.getByRole("columnheader", { name: label, exact: true });
  }

  /** The columns with a label, from left to right. */
  async columns(): Promise<string[]> {
    const heads = this.shell.page.getByRole("columnheader");
    await expect(heads.first()).toBeVisible();
    const texts = await heads.allTextContents();
    return texts.filter((label) => label !== "");
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
  async expectState(nameOrId: string, state: ShownState): Promise<void> {
    const word = text(this.shell.language, `terms:state.${state}`);
    const row = this.row(nameOrId);
    await expect(row).toHaveAttribute("data-state", state);
    await expect(row.getByText(word, { exact: true })).toBeVisible();
  }

  /** The names on the page, from top to bottom. */
  async names(): Promise<string[]> {
    const { page } = this.shell;
    // A long page is drawn piece by piece.
    const busy = page.getByRole("grid").and(page.locator("[aria-busy=true]"));
    await expect(busy).toHaveCount(0);
    const start = this.shell.text("instances:rename.start", { name: "#" }).split("#");
    const labels = await this.rows
      .getByRole("button", { name: new RegExp(start.map(literally).join(".*")) })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
    return labels.map((label) =>
      start.reduce((name, part) => (part === "" ? name : name.replace(part, "")), label),
    );
  }

  /** The box of a row. */
  box(nameOrId: string): Locator {
    return this.row(nameOrId).getByRole("checkbox");
  }

  async tick(...namesOrIds: readonly string[]): Promise<void> {
    for (const each of namesOrIds) {
      await this.row(each).getByRole("checkbox").check();
    }
  }

  /** The id of an instance on the page, read from its row. */
  async id(name: string): Promise<string> {
    const id = await this.row(name).getAttribute("data-instance");
    if (id === null) throw new Error(`Failed to find the id of ${name}: there is no such row.`);
    return id;
  }

  get pageBox(): Locator {
    return this.shell.page.getByRole("checkbox", {
      name: this.shell.text("instances:table.selectPage"),
      exact: true,
    });
  }

  /** Ticks all rows of the page. */
  async tickPage(): Promise<void> {
    await expect(this.rows.or(this.cards).first()).toBeVisible();
    await this.pageBox.check();
  }

  moreButton(nameOrId: string): Locator {
    return this.row(nameOrId).getByRole("button", {
      name: beginningWith(this.shell.labels.more),
    });
  }

  async openMore(nameOrId: string): Promise<InstanceMenu> {
    return InstanceMenu.open(this.shell, this.moreButton(nameOrId));
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
      .getByRole("toolbar", { name: this.shell.text("actions:buttons.selected") })
      .getByRole("button", { name: this.shell.labels.shutDown, exact: true });
  }

  /** Presses an action's button above the list. */
  async pressForTicked(action: ActionInWords): Promise<ActionDialog> {
    await this.shell.page
      .getByRole("toolbar", { name: this.shell.text("actions:buttons.selected") })
      .getByRole("button", { name: action.label, exact: true })
      .click();
    return ActionDialog.opened(this.shell, action);
  }

  get selectionBar(): Locator {
    return this.shell.page.getByRole("region", {
      name: this.shell.text("instances:selection.label"),
    });
  }

  /** Waits until the selection bar says how many are selected, on this page and hidden. */
  async expectSelected(counts: {
    readonly selected: number;
    readonly onPage?: number;
    readonly hidden?: number;
  }): Promise<void> {
    const said = (key: string, count: number) =>
      this.selectionBar.getByText(
        this.shell.text(`instances:selection.${key}`, { count, n: String(count) }),
        { exact: true },
      );
    await expect(said("selected", counts.selected)).toBeVisible();
    if (counts.onPage !== undefined) await expect(said("onPage", counts.onPage)).toBeVisible();
    if (counts.hidden === undefined) return;
    await expect(this.dropHiddenButton).toHaveCount(counts.hidden === 0 ? 0 : 1);
    if (counts.hidden > 0) await expect(said("hidden", counts.hidden)).toBeVisible();
  }

  private get dropHiddenButton(): Locator {
    return this.selectionButton("dropHidden");
  }

  async dropHidden(): Promise<void> {
    await this.dropHiddenButton.click();
  }

  async clearSelection(): Promise<void> {
    await this.selectionButton("clear").click();
  }

  /** *All n matching*, in the selection bar. */
  async tickAllMatching(): Promise<void> {
    const total = await this.total();
    const n = total.toLocaleString("en-US");
    await this.selectionButton("matching", { count: total, n }).click();
  }

  /** *Keep only…* > *Keep only those that can be shut down*. */
  async keepOnlyAble(): Promise<void> {
    await this.selectionButton("keep").click();
    await this.chooseFromMenu("keepAble.shutdown");
  }

  /** *Only those that can be shut down*, of all that match, in the menu beside the page's box. */
  async selectOnlyAble(): Promise<void> {
    await this.shell.page
      .getByRole("button", { name: this.shell.text("instances:selection.menu"), exact: true })
      .click();
    await this.chooseFromMenu("matchingAble.shutdown");
  }

  private async chooseFromMenu(key: string): Promise<void> {
    const name = this.shell.text(`instances:selection.${key}`);
    await this.shell.page.getByRole("menuitem", { name, exact: true }).click();
  }

  private selectionButton(key: string, values: Record<string, unknown> = {}): Locator {
    const name = this.shell.text(`instances:selection.${key}`, values);
    return this.selectionBar.getByRole("button", { name, exact: true });
  }

  /** How many instances match, on all pages, as the list says. */
  async total(): Promise<number> {
    const [before, after] = this.shell
      .text("instances:paging.total", { count: 2, n: "#" })
      .split("#");
    const pattern = `^${literally(before ?? "")}([\\d,]+)${literally(after ?? "")}$`;
    const said = await this.shell.page.getByText(new RegExp(pattern)).textContent();
    return Number(new RegExp(pattern).exec(said ?? "")?.[1]?.replaceAll(",", ""));
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

  /** A filter tag of the search box. */
  chip(text: string): Locator {
    return this.shell.page.getByRole("button", {
      name: this.shell.text("instances:search.editTag", { text }),
      exact: true,
    });
  }

  async removeChip(text: string): Promise<void> {
    await this.shell.page
      .getByRole("button", {
        name: this.shell.text("instances:search.removeTag", { text }),
        exact: true,
      })
      .click();
  }

  /** Pastes a text into the empty search box. */
  async paste(text: string): Promise<void> {
    await this.searchBox.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", pasted);
      field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** Opens the dialog of a tool at the list's top right. */
  async openTool(tool: "columns" | "export"): Promise<Locator> {
    const name = this.shell.text(`instances:toolbar.${tool}`);
    await this.shell.page.getByRole("button", { name, exact: true }).click();
    const dialog = this.shell.page.getByRole("dialog", {
      name: this.shell.text(`instances:${tool}.title`),
    });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Opens the field in which a name is changed in place. */
  async startRenaming(name: string): Promise<Locator> {
    await this.shell.page
      .getByRole("button", {
        name: this.shell.text("instances:rename.start", { name }),
        exact: true,
      })
      .click();
    const field = this.shell.page.getByRole("textbox", {
      name: this.shell.text("instances:rename.label", { name }),
      exact: true,
    });
    await expect(field).toBeFocused();
    return field;
  }

  async choosePageSize(count: number): Promise<void> {
    await this.shell.page
      .getByRole("combobox", { name: this.shell.text("instances:paging.size"), exact: true })
      .click();
    await this.shell.page
      .getByRole("option", {
        name: this.shell.text("instances:paging.sizeOption", { count }),
        exact: true,
      })
      .click();
  }

  async goToPage(page: number): Promise<void> {
    await this.shell.page
      .getByRole("navigation", { name: this.shell.text("instances:paging.label") })
      .getByRole("button", {
        name: this.shell.text("instances:paging.page", { page }),
        exact: true,
      })
      .click();
  }

  async clearSearch(): Promise<void> {
    await this.shell.page
      .getByRole("search")
      .getByRole("button", { name: this.shell.text("instances:search.clear"), exact: true })
      .click();
  }

  async refresh(): Promise<void> {
    await this.shell.page
      .getByRole("button", { name: this.shell.text("instances:toolbar.refresh"), exact: true })
      .click();
  }

  /** Waits until no reading is under way: of use only once the one that is meant has begun. */
  async expectRefreshed(): Promise<void> {
    await expect(
      this.shell.page.getByRole("button", {
        name: this.shell.text("instances:toolbar.refresh"),
        exact: true,
      }),
    ).toBeVisible();
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
