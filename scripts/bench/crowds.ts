import type { Page } from "@playwright/test";
import { InstancesPage } from "../../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../../playwright/pages/RunNotice.ts";
import { Shell } from "../../playwright/pages/Shell.ts";
import type { DistServer } from "../hosting/dist-server.ts";
import { heapSize, withColdPage } from "./browser.ts";
import { type Line, limited, Sample } from "./figures.ts";
import { longestTask, pageTimes, pressToPaint, until } from "./probe.ts";

/** Milliseconds until everything that is only believed for a while has gone, and the page was read anew. */
const CALM = 40_000;

const DIALOG = "document.querySelector('[role=dialog] li, dialog li')";

/** Whether the selection bar says so many, as an expression. */
const selected = (count: number) =>
  `[...document.querySelectorAll("strong")].some(({ textContent }) => textContent.startsWith("${count.toLocaleString("en")} "))`;

async function openLarge(
  page: Page,
  server: DistServer,
  size: number,
  route = "/instances",
): Promise<InstancesPage> {
  await page.goto(`${server.url}?lang=en&scenario=large&size=${size}#${route}`);
  await until(page, "window.cvmConsole");
  return new InstancesPage(new Shell(page, "en"));
}

/** Selecting everything there is, and asking what would happen to it. */
export function selectEverything(server: DistServer, size: number): Promise<Line[]> {
  return withColdPage(1, async ({ page, devTools }) => {
    const instances = await openLarge(page, server, size);
    await pageTimes(page);
    const before = await heapSize(devTools);
    await longestTask(page);
    await instances.tickPage();
    await instances.tickAllMatching();
    await until(page, selected(size));
    const selecting = await longestTask(page);
    await instances.batchButton.click();
    await until(page, DIALOG);
    const opening = await longestTask(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await instances.clearSelection();
    await page.waitForTimeout(CALM);
    const after = await heapSize(devTools);
    const n = size.toLocaleString("en");
    return [
      limited(`select all ${n} matching: longest task`, new Sample([selecting]), 200, "ms"),
      limited(`open the dialog with ${n}: longest task`, new Sample([opening]), 200, "ms"),
      {
        what: `select all ${n}, dialog, close, clear: heap before and after`,
        budget: "flat",
        measured: `${megabytes(before)} → ${megabytes(after)} MB`,
        kept: after - before < 10e6,
      },
    ];
  });
}

/** Shutting down what no single request could. */
export function stopMany(server: DistServer, size: number): Promise<Line[]> {
  return withColdPage(1, async ({ page, devTools }) => {
    const instances = await openLarge(page, server, size);
    await pageTimes(page);
    const before = await heapSize(devTools);
    await instances.selectOnlyAble();
    const able = await page.evaluate(async () => {
      const answer = await window.cvmConsole?.control.exec("DescribeInstances", "ap-guangzhou", {
        Filters: [{ Name: "instance-state", Values: ["RUNNING"] }],
        Limit: 1,
      });
      return (answer as { Response: { TotalCount: number } }).Response.TotalCount;
    });
    await until(page, selected(able));
    const dialog = await instances.shutDownTicked();
    await dialog.choose("hard");
    await dialog.consent.check();
    await longestTask(page);
    await dialog.confirmButton.click();
    const notice = RunNotice.only(instances.shell);
    await until(page, "document.querySelector('article[data-outcome]')");
    await notice.sendNow();
    const begun = Date.now();
    const sent = () =>
      page.evaluate(() => {
        const log = window.cvmConsole?.control.log() ?? [];
        return log.filter(({ action }) => action === "StopInstances").length;
      });
    while ((await sent()) < Math.ceil(able / 100)) await page.waitForTimeout(250);
    const seconds = (Date.now() - begun) / 1000;
    await page.evaluate(() => window.cvmConsole?.control.jump(3_600_000));
    await until(
      page,
      "document.querySelector('article[data-outcome]')?.dataset.outcome !== 'under-way'",
    );
    const longest = await longestTask(page);
    await page.waitForTimeout(CALM);
    const after = await heapSize(devTools);
    const cloud = await heapOfCloud(server, size);
    const n = able.toLocaleString("en");
    return [
      limited(
        `stop ${n} (sent in ${seconds.toFixed(0)} s): longest task`,
        new Sample([longest]),
        200,
        "ms",
      ),
      {
        what: `stop ${n}: heap before and after`,
        budget: "flat",
        measured: `${megabytes(before)} → ${megabytes(after)} MB, of which ${megabytes(cloud)} MB are the pretend cloud's: ${n} instances that are not as they began`,
        kept: after - before - cloud < 10e6,
      },
    ];
  });
}

/** Bytes by which the pretend cloud alone grows when somebody else shuts down all that can be. */
function heapOfCloud(server: DistServer, size: number): Promise<number> {
  return withColdPage(1, async ({ page, devTools }) => {
    await openLarge(page, server, size, "/operations");
    await page.waitForTimeout(2_000);
    const before = await heapSize(devTools);
    await page.evaluate(async () => {
      const control = window.cvmConsole?.control;
      for (;;) {
        const answer = await control?.exec("DescribeInstances", "ap-guangzhou", {
          Limit: 100,
          Filters: [{ Name: "instance-state", Values: ["RUNNING"] }],
        });
        const { InstanceSet: set } = (
          answer as { Response: { InstanceSet: { InstanceId: string }[] } }
        ).Response;
        if (set.length === 0) break;
        const InstanceIds = set.map(({ InstanceId }) => InstanceId);
        await control?.exec("StopInstances", "ap-guangzhou", { InstanceIds, StopType: "HARD" });
        await control?.jump(5_000);
      }
      await control?.jump(3_600_000);
    });
    await page.waitForTimeout(2_000);
    return (await heapSize(devTools)) - before;
  });
}

/** How often a page asks while much is in transition and little of it on screen. */
export function requestsInTransition(server: DistServer, seconds: number): Promise<Line[]> {
  return withColdPage(1, async ({ page }) => {
    const instances = await openLarge(page, server, 1_000, "/instances?size=20");
    await pageTimes(page);
    await page.evaluate(async () => {
      const control = window.cvmConsole?.control;
      if (!control) return;
      await control.setSettings({ guestsHang: true, softTimeoutMs: 3_600_000 });
      for (let offset = 0; offset < 1_000; offset += 100) {
        const answer = await control.exec("DescribeInstances", "ap-guangzhou", {
          Offset: 0,
          Limit: 100,
          Filters: [{ Name: "instance-state", Values: ["RUNNING"] }],
        });
        const { InstanceSet: set } = (
          answer as { Response: { InstanceSet: { InstanceId: string }[] } }
        ).Response;
        if (set.length === 0) break;
        await control.exec("StopInstances", "ap-guangzhou", {
          InstanceIds: set.map(({ InstanceId }) => InstanceId),
          StopType: "SOFT",
        });
      }
    });
    await instances.refresh();
    await until(page, "document.querySelector('[data-instance][data-state=stopping]')");
    const asked = () =>
      page.evaluate(() => (window.cvmConsole?.control.log() ?? []).map(({ action }) => action));
    const during = async () => {
      const { length } = await asked();
      await page.waitForTimeout(seconds * 1000);
      return (await asked()).slice(length);
    };
    const visible = await during();
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", {
        configurable: true,
        get: () => "hidden",
      });
      Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    // What was on its way may still arrive.
    await page.waitForTimeout(1_000);
    const hidden = await during();
    return [
      {
        what: `requests a second while 1,000 are in transition and 20 on screen, over ${seconds} s`,
        budget: "0.5",
        measured: `${(visible.length / seconds).toFixed(2)} (${[...new Set(visible)].join(", ")})`,
        kept: visible.length / seconds <= 0.5,
      },
      limited(
        `the same in a hidden page, over ${seconds} s`,
        new Sample([hidden.length]),
        0,
        "requests",
      ),
    ];
  });
}

/** The tab view with few and with very many tabs. */
export async function tabViews(server: DistServer, rounds: number): Promise<Line[]> {
  const opening = { few: [] as number[], many: [] as number[] };
  const moving = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const [kind, size] of [
      ["few", 10],
      ["many", 10_000],
    ] as const) {
      await withColdPage(1, async ({ page }) => {
        const instances = await openLarge(page, server, size);
        await pageTimes(page);
        await instances.tickPage();
        opening[kind].push(
          await pressToPaint(page, "document.querySelector('[role=tabpanel] article')", () =>
            instances.switchToTabView().then(() => undefined),
          ),
        );
        const open = page.getByRole("tab", { selected: true });
        const position = await open.getAttribute("data-position");
        await open.focus();
        moving[kind].push(
          await pressToPaint(
            page,
            `(document.activeElement?.dataset?.position ?? "${position}") !== "${position}"`,
            () => page.keyboard.press("ArrowDown"),
          ),
        );
      });
    }
  }
  const compared = (what: string, few: Sample, many: Sample): Line => ({
    what,
    budget: "as with 10",
    measured: `${many.toText()} ms; with 10: ${few.toText()} ms`,
    // A frame more or less is no difference.
    kept: many.median <= few.median * 1.2 + 17,
  });
  return [
    compared(
      "tab view of 10,000: opened from the list",
      new Sample(opening.few),
      new Sample(opening.many),
    ),
    compared(
      "tab view of 10,000: to the next tab",
      new Sample(moving.few),
      new Sample(moving.many),
    ),
  ];
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
