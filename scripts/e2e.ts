/** `npm run e2e -- [playwright's arguments]`: end-to-end tests over the built console. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  const browser = findBrowser();
  if (!existsSync(`${root}/dist/index.html`)) {
    throw new Error("There is no build to test: run `npm run build` first.");
  }
  console.log(`Browser: ${browser}`);
  const cli = fileURLToPath(import.meta.resolve("@playwright/test/cli"));
  const { status } = spawnSync(process.execPath, [cli, "test", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
