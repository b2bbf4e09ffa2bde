import { expect, type Locator } from "@playwright/test";
import type { Shell } from "./Shell.ts";

/** Finds and does everything that can be done from where one is. */
export class Palette {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  get field(): Locator {
    return this.shell.page.getByRole("combobox", {
      name: this.shell.text("keys:palette.title"),
      exact: true,
    });
  }

  async open(): Promise<Locator> {
    await this.shell.page.keyboard.press("ControlOrMeta+k");
    await expect(this.field).toBeFocused();
    return this.field;
  }

  /** Finds a line by typing and presses Enter on it. */
  async give(words: string, line: string): Promise<void> {
    const field = await this.open();
    await field.fill(words);
    const option = this.shell.page.getByRole("option", { name: line, exact: true });
    await expect(option).toHaveCount(1);
    const chosen = () => field.getAttribute("aria-activedescendant");
    // The line is chosen a moment after the key, and none is once the list has become another.
    await expect(async () => {
      const before = await chosen();
      if (before !== null && before === (await option.getAttribute("id"))) return;
      await field.press("ArrowDown");
      await expect.poll(chosen, { intervals: [10], timeout: 1_000 }).not.toBe(before);
      expect(await chosen()).toBe(await option.getAttribute("id"));
    }).toPass({ intervals: [0] });
    await expect(option).toHaveAttribute("aria-selected", "true");
    await field.press("Enter");
    await expect(field).toBeHidden();
  }
}
