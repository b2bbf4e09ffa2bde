import { createCloud } from "../../src/mock/node.ts";
import { answer } from "../../src/mock/tencent/answer.ts";
import { type DistServer, servedFile } from "../hosting/dist-server.ts";
import { type Slowdown, withColdPage } from "./browser.ts";
import { type Line, limited, Sample } from "./figures.ts";
import { type PageTimes, pageTimes } from "./probe.ts";

const ROUTE = "?lang=en#/instances";
const TWIN = "twin.html";

/** Everything about the way to the first row, in browsers that have never been there. */
export async function coldLoads(server: DistServer, loads: number): Promise<Line[]> {
  await writeTwin(server);
  const plain: PageTimes[] = [];
  const slow: PageTimes[] = [];
  const twins: number[] = [];
  // In turns, so that a busy moment of the machine meets them all.
  for (let load = 0; load <= loads; load++) {
    const [first, second, twin] = [
      await visit(server, 1),
      await visit(server, 4),
      await visitTwin(server),
    ];
    // The first round warms the machine's own caches up.
    if (load === 0) continue;
    plain.push(first);
    slow.push(second);
    twins.push(twin);
  }
  const of = (times: readonly PageTimes[], pick: (times: PageTimes) => number) =>
    new Sample(times.map(pick));
  const [last] = plain.slice(-1);
  if (!last) throw new Error("Failed to measure: no load was asked for.");
  const live = await filesOfLiveConsole(server);
  const bytes = (files: readonly string[], ending: string) =>
    new Sample([
      files
        .filter((file) => file.endsWith(ending))
        .reduce((sum, file) => sum + server.size(pathOf(file, server)), 0) / 1000,
    ]);
  const rows = of(plain, ({ firstRow }) => firstRow);
  const twin = new Sample(twins);
  const held = [await visit(server, 1, HELD_BACK_MS), await visit(server, 1, HELD_BACK_MS)];
  return [
    limited("JS to the first row, gzip, endpoint mode", bytes(live, ".js"), 170, "kB"),
    limited("JS to the first row, gzip, demo mode", bytes(last.files, ".js"), 270, "kB"),
    limited("CSS to the first row, gzip", bytes(last.files, ".css"), 20, "kB", 1),
    limited("requests for files until the first row", new Sample([last.files.length + 1]), 15, ""),
    {
      what: `first paint of the frame (FCP), the pretend cloud held back for ${HELD_BACK_MS / 1000} s`,
      budget: "before the mock is ready",
      measured: `${of(held, (times) => times.firstContentfulPaint).toText()} ms; mock ready ${of(held, readyAt).toText()} ms`,
      kept: held.every((times) => times.frame < readyAt(times)),
    },
    {
      what: "first contentful paint, nothing held back",
      budget: "",
      measured: `${of(plain, (times) => times.firstContentfulPaint).toText()} ms`,
      kept: null,
    },
    {
      what: "first row painted, demo, as a multiple of the same page as static HTML (FCP)",
      budget: "2.5",
      measured: `${(rows.median / twin.median).toFixed(1)}: ${rows.toText()} ms, static ${twin.toText()} ms`,
      kept: rows.median / twin.median <= 2.5,
    },
    {
      what: "the same on a 4× slower CPU (no budget)",
      budget: "",
      measured: `${of(slow, ({ firstRow }) => firstRow).toText()} ms`,
      kept: null,
    },
    limited(
      "total blocking time, 4× slower CPU",
      of(slow, ({ blocking }) => blocking),
      300,
      "ms",
    ),
    limited(
      "layout shift",
      of(slow, ({ layoutShift }) => layoutShift),
      0.01,
      "",
      3,
    ),
  ];
}

function readyAt({ demoReady }: PageTimes): number {
  return demoReady ?? Number.NaN;
}

/** So long the network keeps the pretend cloud, where that is measured. */
const HELD_BACK_MS = 2_000;

function visit(server: DistServer, slowdown: Slowdown, heldBackMs = 0): Promise<PageTimes> {
  return withColdPage(slowdown, async ({ page }) => {
    if (heldBackMs > 0) {
      await page.route(/\/mock-[^/]*\.js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, heldBackMs));
        await route.continue();
      });
    }
    await page.goto(server.url + ROUTE);
    return pageTimes(page);
  });
}

function visitTwin(server: DistServer): Promise<number> {
  return withColdPage(1, async ({ page }) => {
    await page.goto(server.url + TWIN);
    return page.evaluate(
      `(async () => {
        for (;;) {
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          if (paint) return paint.startTime;
          await new Promise((wake) => setTimeout(wake, 20));
        }
      })()`,
    ) as Promise<number>;
  });
}

/** The page as it stands once the rows are there, without anything that runs. */
async function writeTwin(server: DistServer): Promise<void> {
  const html = await withColdPage(1, async ({ page }) => {
    await page.goto(server.url + ROUTE);
    await pageTimes(page);
    return page.evaluate(`(() => {
      const twin = document.documentElement.cloneNode(true);
      for (const node of twin.querySelectorAll("script, link[rel=modulepreload], link[rel=manifest], meta[http-equiv]")) node.remove();
      return "<!doctype html>" + twin.outerHTML;
    })()`) as Promise<string>;
  });
  server.files.set(TWIN, servedFile(TWIN, Buffer.from(html)));
}

/** What is downloaded until the first row where a live cloud answers. */
async function filesOfLiveConsole(server: DistServer): Promise<readonly string[]> {
  const page = server.files.get("index.html");
  if (!page) throw new Error("Failed to measure: there is no page.");
  const block = /(<script type="application\/json" id="settings">)[^<]*/;
  const live = page.raw.toString().replace(block, '$1{"backend":"./gateway"}');
  server.files.set("index.html", servedFile("index.html", Buffer.from(live)));
  const { cloud } = await createCloud();
  try {
    return await withColdPage(1, async ({ page: tab }) => {
      await tab.route("**/gateway", async (route) => {
        const sent = route.request();
        const request = new Request(sent.url(), {
          method: sent.method(),
          headers: await sent.allHeaders(),
          body: sent.postData(),
        });
        const delivery = await answer(request, cloud);
        if (delivery.kind !== "response") return route.abort();
        await route.fulfill({ status: 200, body: await delivery.response.text() });
      });
      await tab.goto(server.url + ROUTE);
      return (await pageTimes(tab)).files;
    });
  } finally {
    server.files.set("index.html", page);
  }
}

function pathOf(url: string, server: DistServer): string {
  return url.slice(server.url.length);
}
