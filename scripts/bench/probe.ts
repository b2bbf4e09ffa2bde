import type { Page } from "@playwright/test";

/** What the page notes about itself, milliseconds since its navigation began. */
export interface PageTimes {
  readonly firstContentfulPaint: number;
  /** The frame's head of the table or bar is on screen. */
  readonly frame: number;
  readonly demoReady: number | null;
  readonly firstRow: number;
  /** The sum of what the main thread's tasks took beyond 50 ms each, until the first row and a second more. */
  readonly blocking: number;
  readonly layoutShift: number;
  /** Files that had arrived when the first row was painted. */
  readonly files: readonly string[];
}

/** A row that a person can read. */
const ROW = "document.querySelector('[data-instance]')?.textContent";

/** Runs in the page before anything else; plain text, because the page knows nothing of our compiler. */
const PROBE = `(() => {
  // The compiler of these scripts marks functions that are handed to the page with this.
  globalThis.__name ??= (marked) => marked;
  const bench = { shift: 0, tasks: [], pressedAt: 0, frame: null, demoReady: null, firstRow: null };
  window.bench = bench;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  for (const kind of ["click", "keydown"]) {
    addEventListener(kind, (event) => { bench.pressedAt = event.timeStamp; }, { capture: true });
  }
  bench.painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
  bench.shows = async (isShown) => {
    const patience = performance.now() + 180_000;
    while (!isShown()) {
      if (performance.now() > patience) throw new Error("It is not shown: " + isShown);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return bench.painted();
  };
  bench.shows(() => document.querySelector("[role=banner], header")).then((at) => { bench.frame = at; });
  bench.shows(() => window.cvmConsole).then((at) => { bench.demoReady = at; }, () => {});
  bench.shows(() => ${ROW}).then((at) => { bench.firstRow = at; });
})()`;

/** Has to be called before the page is opened. */
export async function install(page: Page): Promise<void> {
  await page.addInitScript(PROBE);
}

/** Resolves when an expression is true in the page. (Playwright's own way is code from text, which the policy forbids.) */
export async function until(page: Page, condition: string): Promise<void> {
  await page.evaluate(`bench.shows(() => ${condition})`);
}

/** Resolves a second after the first row was painted. */
export async function pageTimes(page: Page): Promise<PageTimes> {
  await until(page, "bench.firstRow !== null");
  return page.evaluate(`(async () => {
    const { firstRow } = bench;
    while (performance.now() < firstRow + 1000) await new Promise((wake) => setTimeout(wake, 100));
    return {
      firstContentfulPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      frame: bench.frame,
      demoReady: bench.demoReady,
      firstRow,
      blocking: bench.tasks.reduce((sum, [, took]) => sum + Math.max(0, took - 50), 0),
      layoutShift: bench.shift,
      files: performance.getEntriesByType("resource")
        .filter(({ responseEnd }) => responseEnd <= firstRow).map(({ name }) => name),
    };
  })()`) as Promise<PageTimes>;
}

/**
 * Milliseconds from the person's last press, in `act`, to the paint of what it brings. The condition
 * is an expression that runs in the page.
 */
export async function pressToPaint(
  page: Page,
  condition: string,
  act: () => Promise<void>,
): Promise<number> {
  // Noted first: a key can be quicker than what waits for it.
  const before = await page.evaluate("bench.pressedAt");
  const shown = page.evaluate(`(async () => {
    const patience = performance.now() + 60_000;
    while (bench.pressedAt === ${before}) {
      if (performance.now() > patience) throw new Error("Nothing was pressed.");
      await new Promise((wake) => requestAnimationFrame(wake));
    }
    return (await bench.shows(() => ${condition})) - bench.pressedAt;
  })()`) as Promise<number>;
  await act();
  return shown;
}

/** The longest task since the last call, milliseconds. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    "Math.max(0, ...bench.tasks.splice(0).map(([, took]) => took))",
  ) as Promise<number>;
}
