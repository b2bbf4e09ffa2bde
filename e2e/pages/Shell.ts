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

  async goTo(page: "instances" | "operations"): Promise<void> {
    await this.page
      .getByRole("navigation", { name: this.text("app:shell.menu") })
      .getByRole("link", { name: this.text(`app:pages.${page}`) })
      .click();
  }
}
