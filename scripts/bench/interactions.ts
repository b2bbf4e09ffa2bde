import type { Page } from "@playwright/test";
import { InstancesPage } from "../../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../../playwright/pages/RunNotice.ts";
import { Shell } from "../../playwright/pages/Shell.ts";
import type { DistServer } from "../hosting/dist-server.ts";
import { type Slowdown, withColdPage } from "./browser.ts";
import { type Line, Sample } from "./figures.ts";
import { pageTimes, pressToPaint } from "./probe.ts";

const ROWS = 100;
const DIALOG = "document.querySelector('[role=dialog] li, dialog li')";
const TICKED = `document.querySelectorAll("[data-instance] input:checked").length >= ${ROWS}`;

/** What a person does most, with a hundred rows on screen. */
export async function interactions(server: DistServer, rounds: number): Promise<Line[]> {
  const plain = new Map<string, number[]>();
  const slow = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    await visit(server, 1, plain);
    await visit(server, 4, slow);
  }
  const sample = (times: Map<string, number[]>, what: string) => new Sample(times.get(what) ?? []);
  return [...plain.keys()].map((what) => {
    const [fast, slowed] = [sample(plain, what), sample(slow, what)];
    return {
      what,
      budget: "100 ms; 4×: 200 ms",
      measured: `${fast.toText()} ms; 4×: ${slowed.toText()} ms`,
      kept: fast.median <= 100 && slowed.median <= 200,
    };
  });
}

function visit(
  server: DistServer,
  slowdown: Slowdown,
  times: Map<string, number[]>,
): Promise<void> {
  return withColdPage(slowdown, async ({ page }) => {
    const note = async (what: string, condition: string, act: () => Promise<void>) => {
      const took = await pressToPaint(page, condition, act);
      times.set(what, [...(times.get(what) ?? []), took]);
    };
    await page.goto(`${server.url}?lang=en&scenario=large&size=${ROWS}#/instances?size=${ROWS}`);
    await pageTimes(page);
    const instances = new InstancesPage(new Shell(page, "en"));
    const [name] = await instances.names();
    if (name === undefined) throw new Error("Failed to measure: there is no row.");

    await note("menu of a row opens", "document.querySelector('[role=menuitem]')", () =>
      instances.moreButton(name).click(),
    );
    await page.keyboard.press("Escape");
    await note("all 100 rows ticked", TICKED, () => instances.pageBox.click());
    await note("dialog with 100 rows opens, for the first time", DIALOG, () =>
      instances.batchButton.click(),
    );
    await closeDialog(page);
    await note("dialog with 100 rows opens again", DIALOG, () => instances.batchButton.click());
    await closeDialog(page);
    await note("switch to the tab view", "document.querySelector('[role=tabpanel] article')", () =>
      instances.switchToTabView().then(() => undefined),
    );
    await note("switch back to the list", "document.querySelector('[data-instance]')", () =>
      page.getByRole("button", { name: instances.shell.text("instances:switchToList") }).click(),
    );
  });
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** From *Confirm* to the words in the row, and on to the state that the cloud tells. */
export async function confirmation(server: DistServer, rounds: number): Promise<Line[]> {
  const requested: number[] = [];
  const stopping: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await withColdPage(1, async ({ page }) => {
      await page.goto(`${server.url}?lang=en#/instances?size=100`);
      await pageTimes(page);
      const instances = new InstancesPage(new Shell(page, "en"));
      const row = `document.querySelector('[data-instance="${await instances.id("shop-web-01")}"]')`;
      await instances.tick("shop-web-01");
      const dialog = await instances.shutDownTicked();
      requested.push(
        await pressToPaint(page, `${row}?.dataset.pending`, () => dialog.confirm(1, 1)),
      );
      const answered = page.evaluate(`(async () => {
        const { control } = window.cvmConsole;
        const isAnswered = () => control.log().some(({ action }) => action === "StopInstances");
        while (!isAnswered()) await new Promise((wake) => setTimeout(wake));
        const at = performance.now();
        return (await bench.shows(() => ${row}?.dataset.state === "stopping")) - at;
      })()`) as Promise<number>;
      await RunNotice.only(instances.shell).sendNow();
      stopping.push(await answered);
    });
  }
  const [asked, told] = [new Sample(requested), new Sample(stopping)];
  return [
    {
      what: "confirm pressed → the row says *requested*",
      budget: "next frame",
      measured: `${asked.toText()} ms`,
      kept: asked.median <= 34,
    },
    {
      what: "the mock has answered → the row says *Shutting Down*",
      budget: "100 ms",
      measured: `${told.toText()} ms`,
      kept: told.median <= 100,
    },
  ];
}
