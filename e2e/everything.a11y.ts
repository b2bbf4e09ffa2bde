import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import { LABELS, LANGUAGES, type Language } from "../playwright/labels.ts";
import { STATES } from "./accessibility-states.ts";
import { expectNoColourFinding, expectNoFinding, showTheme } from "./axe.ts";

/** The width at which a page of 1440 px is shown at 200 %. */
const ZOOMED = 720;
const PHONE = 360;
const WIDTHS = [1440, 768, ZOOMED, PHONE] as const;
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

for (const { name, scenario, route, wide = false, narrow = false, enter } of STATES) {
  const widths = WIDTHS.filter((each) => (narrow ? each === PHONE : !wide || each >= CARDS_BELOW));
  test(`${name}: every language, theme and width`, async ({ open, page, cloud }) => {
    if (narrow) await page.setViewportSize({ width: PHONE, height: 900 });
    const instances = await open({ scenario, route });
    await enter({ instances, page, cloud });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const language of LANGUAGES) {
        await showLanguage(page, language);
        if (width <= ZOOMED) await instances.shell.expectNothingCutOff();
        await showTheme(page, "light");
        await expectNoFinding(page, `${width} px, ${language}, light`);
        // All but the colours is the same in the other theme.
        await showTheme(page, "dark");
        await expectNoColourFinding(page, `${width} px, ${language}, dark`);
      }
    }
  });
}
