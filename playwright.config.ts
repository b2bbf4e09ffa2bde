import { existsSync } from "node:fs";
import { defineConfig, firefox, type Project, webkit } from "@playwright/test";
import type { Options } from "./playwright/fixtures.ts";

/** Not Vite's own ports: a developer's server may be running beside the tests. */
const PORT = Number(process.env.E2E_PORT ?? 4173);
/** The build to test, for a second run beside another. */
const DIST = process.env.E2E_DIST ?? "dist";

const chromium: Project = {
  name: "chromium",
  use: {
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
};

/** Installed by `npx playwright install firefox webkit`; where they are, they are tested. */
const others = [firefox, webkit]
  .filter((browser) => existsSync(browser.executablePath()))
  .map(
    (browser): Project => ({
      name: browser.name(),
      use: { browserName: browser.name() },
      // The clipboard's contents and a frozen worker can be had from Chromium only.
      grepInvert: /@chromium-only/,
    }),
  );

export default defineConfig<Options>({
  testDir: "e2e",
  // A folder of its own: Playwright empties it, and other results lie beside.
  outputDir: "test-results/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only sometimes is a fault to be found, not to be repeated.
  retries: 0,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  // Generous: machines that run tests are small and busy. A green run never waits for it.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    // Recording each test costs a quarter of the run: `npm run e2e -- --trace retain-on-failure`.
    trace: "off",
    screenshot: "only-on-failure",
    // A worker that keeps the whole build costs every new browser a seventh of its time. The tests
    // that are about it, about operations and about faults have it; the page answers in the others.
    serviceWorkers: "block",
    contextOptions: { reducedMotion: "reduce" },
    // A guest may be down after four seconds of its clock: on a slow machine before anybody looked.
    worldSpeed: 0.4,
    locale: "en-US",
    timezoneId: "Asia/Seoul",
    viewport: { width: 1440, height: 900 },
  },
  projects: [chromium, ...others],
  webServer: {
    command: `npx vite preview --outDir ${DIST} --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
});
