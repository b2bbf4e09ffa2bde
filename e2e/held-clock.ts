import type { Page } from "@playwright/test";

/**
 * The page's clock stands still until it is let go, while what waits for a time goes on waiting by
 * the real one: what can be done within seconds only can be done by a slow test too. Needs
 * `page.clock.install()` before the page is opened.
 */
export async function holdClock(page: Page): Promise<{ readonly letGo: () => Promise<void> }> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setFixedTime(now);
  return { letGo: () => page.clock.setSystemTime(now) };
}
