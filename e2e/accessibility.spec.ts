import { expect, test } from "../playwright/fixtures.ts";
import { FEW_ROWS, GUANGZHOU, type Scene, type State } from "./accessibility-state.ts";
import { backToPage, STATES } from "./accessibility-states.ts";
import { expectNoColourFinding, expectNoFinding, showTheme } from "./axe.ts";

/** States that begin in the same world are seen one after the other in one page. */
const SAMPLE = STATES.filter(({ sample }) => sample);
/** Enough in one page to save loading, few enough that two of them run side by side. */
const PER_PAGE = 6;

function batches(): { readonly scenario: string; readonly states: readonly State[] }[] {
  return [...new Set(SAMPLE.map(({ scenario }) => scenario))].flatMap((scenario) => {
    const all = SAMPLE.filter((state) => state.scenario === scenario);
    return Array.from({ length: Math.ceil(all.length / PER_PAGE) }, (_, at) => ({
      scenario,
      states: all.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    }));
  });
}

for (const { scenario, states } of batches()) {
  test(`no accessibility fault, light or dark: ${states.map(({ name }) => name).join(", ")}`, async ({
    open,
    page,
    cloud,
  }) => {
    let scene: Scene | null = null;
    for (const { name, route, enter } of states) {
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: "light" });
        if (scene) {
          await backToPage(scene);
          // Only what stands after `#` changes: the page is not loaded again.
          await page.goto(`/?lang=en&scenario=${scenario}#${route}`);
        } else scene = { page, cloud, instances: await open({ scenario, route }) };
        await enter(scene);
        await showTheme(page, "light");
        await expectNoFinding(page, `${name}, light`);
        await showTheme(page, "dark");
        await expectNoColourFinding(page, `${name}, dark`);
      });
    }
  });
}

test("the list on a phone has no accessibility fault, light or dark", async ({ open, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "light" });
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.cards.first()).toBeVisible();
  await expectNoFinding(page, "light");
  await showTheme(page, "dark");
  await expectNoColourFinding(page, "dark");
});

test("with forced colours state, selection and focus are still to be seen", async ({
  open,
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  const instances = await open({ route: FEW_ROWS });
  await instances.tick("shop-web-01");
  const row = instances.row("shop-web-01");
  const look = () =>
    row.evaluate((element) => {
      const mark = element.querySelector("[data-tone] > [aria-hidden]");
      const { outlineStyle, outlineWidth } = getComputedStyle(element.children[2] ?? element);
      return {
        mark: mark ? getComputedStyle(mark).backgroundColor : null,
        page: getComputedStyle(document.body).backgroundColor,
        selected: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1,
      };
    });
  await expect.poll(async () => (await look()).selected).toBe(true);
  const seen = await look();
  expect(seen.mark).not.toBe(seen.page);
  await page.keyboard.press("t");
  const box = instances.box("shop-web-01");
  await expect(box).toBeFocused();
  await expect(box).toHaveCSS("outline-style", "solid");
  const width = await box.evaluate((element) => getComputedStyle(element).outlineWidth);
  expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(2);

  // What only a background sets apart has a line, and what is chosen has its dot.
  const dialog = await instances.shutDownTicked();
  const window = await dialog.root.evaluate((element) => {
    const icon = element.querySelector("input[type=radio]:checked + *");
    return {
      dot: icon ? getComputedStyle(icon).color : null,
      surface: getComputedStyle(element).backgroundColor,
      line: getComputedStyle(element).borderTopStyle,
    };
  });
  expect(window.dot).not.toBeNull();
  expect(window.dot).not.toBe(window.surface);
  expect(window.line).toBe("solid");
});
