import { expect } from "@playwright/test";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { ABOVE_THE_PAGE } from "./accessibility-above.ts";
import { DIALOGS } from "./accessibility-dialogs.ts";
import { PAGES, WITHOUT_ROWS } from "./accessibility-pages.ts";
import type { Scene, State } from "./accessibility-state.ts";

/** Every page, dialog and condition. */
export const STATES: readonly State[] = [...PAGES, ...WITHOUT_ROWS, ...ABOVE_THE_PAGE, ...DIALOGS];

/** Whatever lies above the page goes away, and with it what it holds fast. */
export async function backToPage({ page, cloud, instances }: Scene): Promise<void> {
  await cloud.setFaults([]);
  const above = page.getByRole("dialog").or(page.getByRole("menu"));
  // One Escape for each that lies above another.
  await expect(async () => {
    if ((await above.count()) > 0) await page.keyboard.press("Escape");
    await expect(above).toHaveCount(0, { timeout: 500 });
  }).toPass({ intervals: [0] });
  const notices = RunNotice.all(instances.shell);
  for (let left = await notices.count(); left > 0; left--) {
    const last = new RunNotice(instances.shell, notices.nth(left - 1));
    await last.close();
  }
}
