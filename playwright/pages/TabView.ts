import { expect, type Locator } from "@playwright/test";
import { beginningWith } from "../patterns.ts";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import { InstanceMenu } from "./InstanceMenu.ts";
import type { ShownState } from "./InstancesPage.ts";
import type { Shell } from "./Shell.ts";
import type { ShutdownDialog } from "./ShutdownDialog.ts";

/** One tab for each instance, and the chosen one's page. */
export class TabView {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** The tabs with the search among them. */
  get list(): Locator {
    return this.shell.page.getByRole("region", {
      name: this.shell.text("instance:tabs.label"),
      exact: true,
    });
  }

  get tabs(): Locator {
    return this.shell.page.getByRole("tab");
  }

  tab(name: string): Locator {
    return this.tabs.filter({ has: this.shell.page.getByText(name, { exact: true }) });
  }

  /** The tab of the instance whose page is shown. */
  get openTab(): Locator {
    return this.shell.page.getByRole("tab", { selected: true });
  }

  /** The tick box beside a tab. */
  tickBox(name: string): Locator {
    return this.shell.page.getByRole("checkbox", {
      name: beginningWith(this.shell.text("instance:tabs.select", { name, id: "" }).trimEnd()),
    });
  }

  get findField(): Locator {
    return this.shell.page.getByRole("searchbox", { name: this.shell.text("instance:tabs.find") });
  }

  /** The chosen instance's page. */
  get panel(): Locator {
    return this.shell.page.getByRole("tabpanel");
  }

  async open(name: string): Promise<void> {
    await this.tab(name).click();
    await expect(this.panel.getByRole("heading", { name, exact: true })).toBeVisible();
  }

  /** Waits until the chosen instance's page says so, in the language on screen. */
  async expectState(state: ShownState): Promise<void> {
    const word = this.shell.text(`terms:state.${state}`);
    await expect(this.panel.getByRole("article")).toHaveAttribute("data-state", state);
    await expect(this.panel.getByText(word, { exact: true }).first()).toBeVisible();
  }

  get moreActions(): Locator {
    return this.panel.getByRole("button", {
      name: beginningWith(this.shell.labels.moreActions),
    });
  }

  async openMoreActions(): Promise<InstanceMenu> {
    return InstanceMenu.open(this.shell, this.moreActions);
  }

  /** A button at the top right of the chosen instance's page. */
  button(action: ActionInWords): Locator {
    return this.panel.getByRole("button", { name: action.label, exact: true });
  }

  async press(action: ActionInWords): Promise<ActionDialog> {
    await this.button(action).click();
    return ActionDialog.opened(this.shell, action);
  }

  /** More Actions > Instance Status > Shut down. */
  async shutDown(): Promise<ShutdownDialog> {
    const menu = await this.openMoreActions();
    return menu.shutDown();
  }

  async switchToListView(): Promise<void> {
    await this.shell.page
      .getByRole("button", { name: this.shell.labels.switchToListView, exact: true })
      .click();
  }
}
