import { test as base, expect } from "@playwright/test";
import type { Language } from "./labels.ts";
import { InstancesPage } from "./pages/InstancesPage.ts";
import { Shell } from "./pages/Shell.ts";
import { PretendCloud } from "./pretend-cloud.ts";
import { Wire } from "./wire.ts";

/** In which world the console opens, and where. */
export interface OpenOptions {
  readonly scenario?: string;
  readonly speed?: number;
  readonly seed?: number;
  /** How many instances a scenario has that comes in any size. */
  readonly size?: number;
  readonly language?: Language;
  /** What stands after `#`: `/instances?view=tab`. */
  readonly route?: string;
}

/** What a configuration can set for all tests, under `use`. */
export interface Options {
  /**
   * How fast the pretend clock goes where `open` does not say; real time if it is not set. On a slow
   * machine a slower clock leaves the time to see what lasts only seconds.
   */
  readonly worldSpeed: number | undefined;
}

/** What a test can ask for besides Playwright's own fixtures. */
export interface Fixtures {
  /** Opens the console in a world of its own: every test has its own browser storage. */
  readonly open: (options?: OpenOptions) => Promise<InstancesPage>;
  /** The pretend cloud of the opened page. */
  readonly cloud: PretendCloud;
  /** The wire between console and pretend cloud, for tests that change what it carries. */
  readonly wire: Wire;
  /** Fails the test when the page throws. */
  readonly noPageErrors: undefined;
}

export const test = base.extend<Fixtures & Options>({
  worldSpeed: [undefined, { option: true }],
  open: async ({ page, cloud, worldSpeed }, use) => {
    await use(async (options = {}) => {
      const { scenario, speed, seed, size, language = "en", route = "/instances" } = options;
      const parameters = new URLSearchParams({ lang: language });
      if (scenario !== undefined) parameters.set("scenario", scenario);
      if (speed !== undefined) parameters.set("speed", String(speed));
      if (seed !== undefined) parameters.set("seed", String(seed));
      if (size !== undefined) parameters.set("size", String(size));
      // Relative, so that a console under a sub-path is opened there: `baseURL` has to end in a slash.
      await page.goto(`./?${parameters}#${route}`);
      await cloud.ready();
      if (speed === undefined && worldSpeed !== undefined) await cloud.setSpeed(worldSpeed);
      return new InstancesPage(new Shell(page, language));
    });
  },
  cloud: async ({ page }, use) => {
    await use(new PretendCloud(page));
  },
  wire: async ({ page }, use) => {
    await use(await Wire.tap(page));
  },
  noPageErrors: [
    async ({ page }, use) => {
      const errors: Error[] = [];
      page.on("pageerror", (error) => errors.push(error));
      await use(undefined);
      expect(errors, "errors thrown in the page").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
