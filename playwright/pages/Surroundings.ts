import { expect, type Locator } from "@playwright/test";
import { beginningWith } from "../patterns.ts";
import type { ShutdownDialog } from "./ShutdownDialog.ts";

/** What a dialog says of load balancers and scaling groups. */
export class Surroundings {
  readonly dialog: ShutdownDialog;

  constructor(dialog: ShutdownDialog) {
    this.dialog = dialog;
  }

  private get shell() {
    return this.dialog.shell;
  }

  get summary(): Locator {
    return this.dialog.root.getByRole("region", {
      name: this.shell.text("surroundings:title"),
      exact: true,
    });
  }

  /** "3 behind load balancers without health check": shows only those when it is pressed. */
  sum(code: string, count: number): Locator {
    const name = this.shell.text(`surroundings:sum.${code}`, { count, n: String(count) });
    return this.summary.getByRole("button", { name, exact: true });
  }

  /** Agreement to what scaling groups may destroy. */
  consent(count: number): Locator {
    const name = this.shell.text("surroundings:consent", { count, n: String(count) });
    return this.dialog.root.getByRole("checkbox", { name, exact: true });
  }

  helpLink(topic: string): Locator {
    const name = this.shell.text(`surroundings:help.${topic}`);
    return this.dialog.root.getByRole("link", { name: beginningWith(name) });
  }

  /** Waits until a listed instance has exactly these things said of it, by their texts' keys. */
  async expectSaid(
    instance: string,
    said: readonly (readonly [key: string, values?: Record<string, string>])[],
  ): Promise<void> {
    await expect(
      this.dialog.listed(instance).getByRole("paragraph"),
      `what is said of ${instance}`,
    ).toHaveText(said.map(([key, values]) => this.shell.text(`consequence:${key}`, values)));
  }
}
