import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../find-browser.ts";
import { install } from "./probe.ts";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page with its probe, in a browser and a profile of its own: nothing is cached. */
export interface ColdPage {
  readonly page: Page;
  readonly devTools: CDPSession;
  readonly version: string;
}

/** The processor is so many times slower. */
export type Slowdown = 1 | 4;

export async function withColdPage<T>(
  slowdown: Slowdown,
  visit: (cold: ColdPage) => Promise<T>,
): Promise<T> {
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await install(page);
    return await visit({ page, devTools, version: browser.version() });
  } finally {
    await browser.close();
  }
}

/** Bytes of the page's heap after everything unused was collected. */
export async function heapSize(devTools: CDPSession): Promise<number> {
  await devTools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devTools.send("Runtime.getHeapUsage");
  return usedSize;
}
