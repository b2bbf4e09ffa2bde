import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import { LABELS, LANGUAGES, type Language } from "../playwright/labels.ts";
import { STATES } from "./accessibility-states.ts";
import { expectNoFinding, showTheme } from "./axe.ts";

/** The width at which a page of 1440 px is shown at 200 %. */
const ZOOMED = 720;
const WIDTHS = [1440, 768, ZOOMED, 360] as const;
/** Below it rows are cards. */
const CARDS_BELOW = 768;

/** As if the language had been chosen in another tab: nothing on this page moves for it. */
async function showLanguage(page: Page, language: Language): Promise<void> {
  await page.evaluate((newValue) => {
    const key = "cvm-console.language";
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
  }, language);
  await expect(page.locator("html")).toHaveAttribute("lang", LABELS[language].htmlLang);
}

for (const { name, scenario, route, wide = false, enter } of STATES) {
  test(`${name}: every language, theme and width`, async ({ open, page, cloud }) => {
    const instances = await open({ scenario, route });
    await enter({ instances, page, cloud });
    for (const width of WIDTHS.filter((each) => !wide || each >= CARDS_BELOW)) {
      await page.setViewportSize({ width, height: 900 });
      for (const language of LANGUAGES) {
        await showLanguage(page, language);
        if (width <= ZOOMED) await instances.shell.expectNothingCutOff();
        for (const theme of ["light", "dark"] as const) {
          await showTheme(page, theme);
          await expectNoFinding(page, `${width} px, ${language}, ${theme}`);
        }
      }
    }
  });
}
