import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Everything axe finds on the whole page, by all its rules, of any level. */
export async function expectNoFinding(page: Page, what: string): Promise<void> {
  const { violations, passes } = await axe(page).analyze();
  expect.soft(passes.length, `${what}: rules that looked at something`).toBeGreaterThan(10);
  expect.soft(inWords(violations), what).toEqual([]);
}

/** What depends on colours alone, where the rest of the page was looked at in another theme. */
export async function expectNoColourFinding(page: Page, what: string): Promise<void> {
  const { violations, passes } = await axe(page)
    .withRules(["color-contrast", "link-in-text-block"])
    .analyze();
  expect.soft(passes.length, `${what}: rules that looked at something`).toBeGreaterThan(0);
  expect.soft(inWords(violations), what).toEqual([]);
}

/** Without frames of other origins nothing has to be gathered in a page of its own: half the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

function inWords(violations: Violations): string[] {
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 200)} ${failureSummary}`,
    ),
  );
}

/** The theme follows the system until a person chooses one: nothing on the page moves. */
export async function showTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", theme);
  // Colours on their way from one theme to the other are nobody's.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
}
