import { expect, type Locator } from "@playwright/test";
import { counted, literally } from "../patterns.ts";
import type { Shell } from "./Shell.ts";

/** One action as the tests name it: its namespace of texts, and its label to the letter. */
export interface ActionInWords {
  readonly namespace: string;
  readonly label: string;
}

/** The dialog of an action: the three groups and the confirming button. */
export class ActionDialog {
  readonly shell: Shell;
  readonly action: ActionInWords;

  private constructor(shell: Shell, action: ActionInWords) {
    this.shell = shell;
    this.action = action;
  }

  static async opened(shell: Shell, action: ActionInWords): Promise<ActionDialog> {
    const dialog = new ActionDialog(shell, action);
    await expect(dialog.root).toBeVisible();
    return dialog;
  }

  get root(): Locator {
    return this.shell.page.getByRole("dialog", { name: this.action.label, exact: true });
  }

  /** A text of the action's own namespace. */
  text(key: string, values: Record<string, unknown> = {}): string {
    return this.shell.text(`${this.action.namespace}:${key}`, values);
  }

  /** One of the three groups; it is not there when it would be empty. */
  group(kind: "clear" | "caution" | "blocked"): Locator {
    return this.root.getByRole("region", { name: counted(this.text(`group.${kind}`)) });
  }

  /** The line of an instance in a group. */
  row(kind: "clear" | "caution" | "blocked", nameOrId: string): Locator {
    return this.group(kind)
      .getByRole("listitem")
      .filter({ has: this.shell.page.getByText(nameOrId, { exact: true }) });
  }

  radio(key: string): Locator {
    return this.root.getByRole("radio", { name: this.text(key), exact: true });
  }

  checkbox(key: string): Locator {
    return this.root.getByRole("checkbox", { name: this.text(key), exact: true });
  }

  /** The confirming button, whatever numbers it carries. */
  get confirmButton(): Locator {
    const pattern = literally(this.text("confirm", { n: 11, m: 22 }))
      .replace("11", "[\\d,]+")
      .replace("22", "[\\d,]+");
    return this.root.getByRole("button", { name: new RegExp(`^${pattern}$`) });
  }

  async confirm(n: number, m: number): Promise<void> {
    await expect(this.confirmButton).toHaveText(this.text("confirm", { n, m }));
    await this.confirmButton.click();
    await expect(this.root).toBeHidden();
  }
}

export function startUp({ labels }: Shell): ActionInWords {
  return { namespace: "start", label: labels.startUp };
}

export function restart({ labels }: Shell): ActionInWords {
  return { namespace: "restart", label: labels.restart };
}
