import { expect, type Locator } from "@playwright/test";
import type { Language } from "../labels.ts";
import { beginningWith, counted, literally } from "../patterns.ts";
import type { Shell } from "./Shell.ts";

export type VerdictGroup = "clear" | "caution" | "blocked";
export type StopType = "soft" | "soft-first" | "hard";

/** The dialog that shows what a shutdown would do, row by row. */
export class ShutdownDialog {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  static async opened(shell: Shell): Promise<ShutdownDialog> {
    const dialog = new ShutdownDialog(shell);
    await expect(dialog.root).toBeVisible();
    return dialog;
  }

  get root(): Locator {
    return this.shell.page.getByRole("dialog", { name: this.shell.labels.shutDown, exact: true });
  }

  /** One of the three groups; it is not there when it would be empty. */
  group(kind: VerdictGroup): Locator {
    const title = this.shell.text(`shutdown:group.${kind}`);
    return this.root.getByRole("region", { name: counted(title) });
  }

  /** The line of an instance in a group. */
  row(kind: VerdictGroup, nameOrId: string): Locator {
    return this.group(kind)
      .getByRole("listitem")
      .filter({ has: this.shell.page.getByText(nameOrId, { exact: true }) });
  }

  /** Every listed instance, in whatever group it stands. */
  get lines(): Locator {
    return this.root
      .getByRole("region", {
        name: new RegExp(
          (["clear", "caution", "blocked"] as const)
            .map((kind) => counted(this.shell.text(`shutdown:group.${kind}`)).source)
            .join("|"),
        ),
      })
      .getByRole("listitem");
  }

  /** The line of an instance, in whatever group it stands. */
  listed(nameOrId: string): Locator {
    return this.lines.filter({ has: this.shell.page.getByText(nameOrId, { exact: true }) });
  }

  /** Folds a group away. */
  async fold(kind: VerdictGroup): Promise<void> {
    const toggle = this.group(kind).getByRole("button", { expanded: true });
    await toggle.click();
    await expect(this.group(kind).getByRole("listitem").first()).toBeHidden();
  }

  /** What changed since the dialog was opened. */
  get changedNotice(): Locator {
    return this.root.getByRole("alert");
  }

  /** Changes the language in the dialog's head: the page behind it is out of reach. */
  async chooseLanguage(language: Language): Promise<void> {
    await this.shell.chooseLanguage(language, this.root);
    await expect(this.root).toBeVisible();
  }

  radio(stopType: StopType): Locator {
    return this.root.getByRole("radio", {
      name: this.shell.text(`shutdown:stopType.${stopType}`),
      exact: true,
    });
  }

  async choose(stopType: StopType): Promise<void> {
    await this.radio(stopType).check();
  }

  get consent(): Locator {
    return this.root.getByRole("checkbox", {
      name: new RegExp(
        (["soft-first", "hard"] as const)
          .map((each) => literally(this.shell.text(`shutdown:consent.${each}`)))
          .join("|"),
      ),
    });
  }

  get noCharge(): Locator {
    return this.root.getByRole("checkbox", {
      name: beginningWith(this.shell.text("shutdown:noCharge.label")),
    });
  }

  /** The confirming button, whatever numbers it carries. */
  get confirmButton(): Locator {
    const pattern = literally(this.shell.labels.confirmShutDown(11, 22))
      .replace("11", "[\\d,]+")
      .replace("22", "[\\d,]+");
    return this.root.getByRole("button", { name: new RegExp(`^${pattern}$`) });
  }

  async confirm(n: number, m: number): Promise<void> {
    await expect(this.confirmButton).toHaveText(this.shell.labels.confirmShutDown(n, m));
    await this.confirmButton.click();
    await expect(this.root).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.root.getByRole("button", { name: this.shell.labels.cancel, exact: true }).click();
    await expect(this.root).toBeHidden();
  }
}
