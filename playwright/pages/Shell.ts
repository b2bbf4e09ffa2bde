import { expect, type Locator, type Page } from "@playwright/test";
import { LABELS, type Language } from "../labels.ts";
import { text } from "../texts.ts";

export type Theme = "light" | "dark" | "auto";

/** The frame around every page: languages, themes, menu, demo. */
export class Shell {
  readonly page: Page;
  /** The language on screen; {@link chooseLanguage} keeps it right. */
  language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get labels() {
    return LABELS[this.language];
  }

  text(key: string, values?: Record<string, unknown>): string {
    return text(this.language, key, values);
  }

  get bar(): Locator {
    return this.page.getByRole("banner");
  }

  /** Changes the language in the top bar, or where an open dialog offers it. */
  async chooseLanguage(language: Language, where: Locator = this.bar): Promise<void> {
    const name = this.labels.languageName;
    await where
      .getByRole("button", { name: this.text("app:language.choose", { language: name }) })
      .click();
    await this.page
      .getByRole("menuitemradio", { name: LABELS[language].languageName, exact: true })
      .click();
    this.language = language;
    await expect(this.page.locator("html")).toHaveAttribute("lang", this.labels.htmlLang);
  }

  async chooseTheme(theme: Theme): Promise<void> {
    await this.bar
      .getByRole("button", { name: this.text("app:theme.choose", { theme: "" }) })
      .click();
    await this.page
      .getByRole("menuitemradio", { name: this.text(`app:theme.${theme}`), exact: true })
      .click();
  }

  /** Waits until the page, or a part of it, needs no scrolling sideways. */
  async expectNothingCutOff(part: Locator = this.page.locator("html")): Promise<void> {
    await expect
      .poll(() => part.evaluate((element) => element.scrollWidth - element.clientWidth))
      .toBeLessThanOrEqual(0);
  }

  /**
   * Waits until a part, and every text and control in it, lies within the width of the window and
   * shows all it holds: nothing sticks out at a side, nothing is clipped by a box too small for it.
   */
  async expectAllInSight(part: Locator): Promise<void> {
    await expect
      .poll(() =>
        part.evaluate((root) => {
          const shown = (element: Element) =>
            element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          const faults: string[] = [];
          for (const element of [root, ...root.querySelectorAll("*")]) {
            if (!(element instanceof HTMLElement) || !shown(element)) continue;
            const { left, right, width, height } = element.getBoundingClientRect();
            // What is only for screen readers is one pixel large.
            if (width <= 1 || height <= 1) continue;
            const name = (element.textContent || element.tagName).trim().slice(0, 60);
            if (left < -1 || right > window.innerWidth + 1) faults.push(`sticks out: ${name}`);
            const { overflowX, textOverflow } = getComputedStyle(element);
            const clips = overflowX === "hidden" || overflowX === "clip";
            if (
              clips &&
              textOverflow !== "ellipsis" &&
              element.scrollWidth > element.clientWidth + 1
            )
              faults.push(`clipped: ${name}`);
          }
          return faults;
        }),
      )
      .toEqual([]);
  }

  /** Closes a short notice at the top right, found by its text. */
  async closeNotice(message: Locator): Promise<void> {
    await this.page
      .getByRole("status")
      .or(this.page.getByRole("alert"))
      .filter({ has: message })
      .getByRole("button")
      .click();
    await expect(message).toBeHidden();
  }

  async openDemo(): Promise<Locator> {
    await this.bar.getByRole("button", { name: this.text("app:demo.open"), exact: true }).click();
    const menu = this.page.getByRole("dialog", { name: this.text("app:demo.open") });
    await expect(menu).toBeVisible();
    return menu;
  }

  async goTo(page: "instances" | "recycleBin" | "sshKeys" | "operations"): Promise<void> {
    await this.page
      .getByRole("navigation", { name: this.text("app:shell.menu") })
      .getByRole("link", { name: this.text(`app:pages.${page}`) })
      .click();
  }
}
