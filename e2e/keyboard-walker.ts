import { expect, type Locator, type Page } from "@playwright/test";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";

/** A person without a mouse. Nothing is reached but by keys, from where the focus is. */
export class KeyboardWalker {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types into what has the focus, in place of what stands there. */
  async write(text: string): Promise<void> {
    await this.press("ControlOrMeta+a");
    await this.#page.keyboard.type(text);
  }

  /** Presses a key until the focus is on the target; tells how often. */
  async to(target: Locator, atMost = 25, key = "Tab"): Promise<number> {
    const passed: string[] = [];
    for (let stops = 0; stops <= atMost; stops++) {
      const { reached, at } = await target.evaluate((element) => {
        const { activeElement } = document;
        const name = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent;
        return { reached: element === activeElement, at: name ?? "nothing" };
      });
      if (reached) return stops;
      passed.push(at);
      await this.press(key);
    }
    throw new Error(`Failed to reach ${target} within ${atMost} stops: ${passed.join(" → ")}`);
  }

  /** Goes to a control and presses it. */
  async give(target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.to(target);
    await this.press(key);
  }

  /** Goes down in an open menu until it stands on the entry. */
  async toEntry(name: string): Promise<Locator> {
    const entry = this.#page.getByRole("menuitem", { name, exact: true });
    await expect(entry).toBeVisible();
    await this.to(entry, 12, "ArrowDown");
    return entry;
  }

  /** Opens the menu whose button has the focus, and chooses *group > action*. */
  async chooseFromMenu(group: string, action: string): Promise<void> {
    await this.press("Enter");
    await this.toEntry(group);
    await this.press("ArrowRight");
    await this.toEntry(action);
    await this.press("Enter");
  }

  /** From anywhere on the page to the box of a row. */
  async toRow(instances: InstancesPage, name: string): Promise<void> {
    await expect(instances.box(name)).toBeVisible();
    await this.press("t", "Home");
    await this.to(instances.box(name), 40, "ArrowDown");
  }

  /** From anywhere on the page to *More* of a row. */
  async toMore(instances: InstancesPage, name: string): Promise<void> {
    await this.toRow(instances, name);
    await this.press("End");
    await expect(instances.moreButton(name)).toBeFocused();
  }
}
