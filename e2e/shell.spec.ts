import { expect, test } from "../playwright/fixtures.ts";
import { LABELS, LANGUAGES } from "../playwright/labels.ts";

for (const language of LANGUAGES) {
  test(`the frame speaks ${language}`, async ({ open, page }) => {
    const instances = await open({ language });
    const { labels } = instances.shell;
    await expect(instances.heading).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", labels.htmlLang);
    await expect(page).toHaveTitle(new RegExp(`^${labels.instances} · CVM `));
  });
}

test("a change of language changes everything, keeps the place and is remembered", async ({
  open,
  page,
}) => {
  const instances = await open({ route: "/instances?q=shop" });
  await expect(instances.heading).toBeVisible();
  for (const language of ["ko", "zh"] as const) {
    await instances.shell.chooseLanguage(language);
    await expect(instances.heading).toBeVisible();
    await expect(page).toHaveURL(/q=shop/);
  }
  // The URL asked for English at first; the choice made by hand counts more.
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", LABELS.zh.htmlLang);
});

test.describe("in a Korean browser", () => {
  test.use({ locale: "ko-KR" });
  test("the first visit is in Korean", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(page.getByRole("heading", { level: 1, name: "인스턴스" })).toBeVisible();
  });
});

test("the theme is light, dark or the system's, and is remembered", async ({ open, page }) => {
  const { shell } = await open();
  const html = page.locator("html");
  await shell.chooseTheme("dark");
  await expect(html).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.reload();
  await expect(html).toHaveAttribute("data-mantine-color-scheme", "dark");
  await shell.chooseTheme("auto");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(html).toHaveAttribute("data-mantine-color-scheme", "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(html).toHaveAttribute("data-mantine-color-scheme", "dark");
});

test("wrong parameters fall back with a notice that names them", async ({ page }) => {
  await page.goto("/?lang=xx&scenario=nope&speed=-4");
  for (const parameter of ["lang=xx", "scenario=nope", "speed=-4"]) {
    await expect(page.getByText(parameter)).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an address that leads nowhere says so and leads back", async ({ open, page }) => {
  const instances = await open({ route: "/nowhere" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    instances.shell.text("app:notFound.title"),
  );
  await page.getByRole("link", { name: instances.shell.text("app:notFound.home") }).click();
  await expect(instances.heading).toBeVisible();
});

test("the skip button leads past the frame", async ({ open, page }) => {
  const instances = await open();
  await expect(instances.heading).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(
    page.getByRole("button", { name: instances.shell.text("app:shell.skip") }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("without a network the page says so, until it is back", async ({ open, page, context }) => {
  const { shell } = await open();
  await context.setOffline(true);
  await expect(page.getByText(shell.text("app:offline"))).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(shell.text("app:offline"))).toBeHidden();
});

test("nothing is cut off on a narrow screen, and the menu is a drawer", async ({ open, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { shell } = await open();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: shell.text("app:shell.menu"), exact: true }).click();
  await shell.goTo("operations");
  await expect(page).toHaveURL(/#\/operations/);
  await expect(page.getByRole("dialog")).toBeHidden();
});
