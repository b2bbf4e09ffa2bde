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
  for (let tries = 0; tries < 4; tries++) {
    const above = page.getByRole("dialog").or(page.getByRole("menu"));
    if ((await above.count()) === 0) break;
    await page.keyboard.press("Escape");
  }
  for (const notice of await RunNotice.all(instances.shell).all())
    await new RunNotice(instances.shell, notice).close();
}
