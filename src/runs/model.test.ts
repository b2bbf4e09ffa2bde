/**
 * Anything may happen in any order: batches in several tabs, cancelling, reloads, hidden pages, lost
 * networks, faults, other people, jumps of time. What must hold, holds at every step; and once the
 * world is left alone, what the console shows is what the world says.
 */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Instance } from "../instance/instance.ts";
import { shutdownBlockers } from "../instance/shutdown.ts";
import type { FaultKind } from "../mock/faults.ts";
import { countItems, ITEM_STATUSES, type Run, type RunId } from "./run.ts";
import { type Bench, createBench, REGION, type Tab } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

/** Instances that the story is about: few, so that its threads meet. */
const CAST = 12;

/** What the console is believed to have been asked. */
interface Model {
  readonly listed: Map<RunId, ReadonlySet<string>>;
  readonly finished: Map<RunId, string>;
}

interface Real {
  readonly cast: readonly Instance[];
  tabs: Tab[];
  /** Instances that somebody else did something to. */
  readonly meddledWith: Set<string>;
}

type Command = fc.AsyncCommand<Model, Real>;

/** Looks at everything that must hold at every moment. */
function lookAround({ listed, finished }: Model, { tabs }: Real): void {
  const wanted = new Set([...listed.values()].flatMap((ids) => [...ids]));
  for (const id of bench.accepted().keys()) expect(wanted).toContain(id);

  for (const tab of tabs) {
    for (const run of tab.engine.view().runs) {
      const counts = countItems(run);
      const sum = ITEM_STATUSES.reduce((total, status) => total + counts[status], 0);
      expect([sum, counts.total]).toEqual([run.items.length, run.items.length]);
      const shown = new Set<string>(run.items.map(({ id }) => id));
      expect(shown).toEqual(listed.get(run.id) ?? shown);

      if (run.finishedAt === null) continue;
      const text = JSON.stringify(run);
      expect(text).toBe(finished.get(run.id) ?? text);
      finished.set(run.id, text);
    }
  }
}

/** A command of the story that can always be given. */
function step(label: string, act: (real: Real, model: Model) => Promise<void>): Command {
  return {
    check: () => true,
    async run(model, real) {
      await act(real, model);
      await bench.pass(100);
      lookAround(model, real);
    },
    toString: () => label,
  };
}

const tabOf = ({ tabs }: Real, index: number) => tabs[index % tabs.length];

/** An unfinished run that a tab shows, if any. */
function someRun(tab: Tab | undefined, index: number): Run | undefined {
  const runs = tab?.engine.view().runs.filter(({ finishedAt }) => finishedAt === null) ?? [];
  return runs[index % Math.max(1, runs.length)];
}

const pick = fc.nat(7);

const begin = fc
  .tuple(pick, fc.subarray([...Array(CAST).keys()], { minLength: 1 }), fc.boolean())
  .map(([tab, indexes, noCharge]) =>
    step(`begin ${indexes.join()} in tab ${tab}`, async (real, model) => {
      const at = tabOf(real, tab);
      const ids = indexes.flatMap((index) => real.cast[index]?.id ?? []);
      let fresh: readonly Instance[];
      try {
        fresh = (await at?.provider.readInstances(REGION, ids)) ?? [];
      } catch {
        return; // As in the dialog: without fresh states nothing begins.
      }
      const eligible = fresh.filter((instance) => shutdownBlockers(instance).length === 0);
      if (!at || eligible.length === 0) return;
      const id = await at.start(eligible, { noCharge });
      model.listed.set(id, new Set(eligible.map((instance) => instance.id)));
    }),
  );

const command = (label: string, give: (tab: Tab, run: Run) => Promise<unknown>) =>
  fc.tuple(pick, pick).map(([tab, index]) =>
    step(label, async (real) => {
      const at = tabOf(real, tab);
      const run = someRun(at, index);
      if (at && run) await give(at, run);
    }),
  );

const retry = fc.tuple(pick, pick).map(([tab, index]) =>
  step("retry", async (real, model) => {
    const at = tabOf(real, tab);
    const runs = at?.engine.view().runs.filter((run) => countItems(run).failed > 0) ?? [];
    const run = runs[index % Math.max(1, runs.length)];
    if (!at || run?.finishedAt == null) return;
    const failed = run.items.filter(({ status }) => status === "failed").map(({ id }) => id);
    const again = at.engine.retryFailed(run.id).then(
      (id) => void model.listed.set(id, new Set(failed)),
      () => undefined,
    );
    await bench.pass(31_000);
    await again;
  }),
);

const pass = fc
  .constantFrom(100, 900, 3_000, 12_000, 70_000)
  .map((time) => step(`pass ${time} ms`, () => bench.pass(time)));

const jump = fc
  .constantFrom(60_000, 3_600_000)
  .map((time) => step(`the world jumps ${time} ms`, () => bench.cloud.control.jump(time)));

const reload = pick.map((index) =>
  step(`reload tab ${index}`, async (real) => {
    const tab = tabOf(real, index);
    tab?.kill();
    real.tabs = [...real.tabs.filter((each) => each !== tab), await bench.openTab()];
  }),
);

const attention = fc.tuple(pick, fc.boolean(), fc.boolean()).map(([index, visible, online]) =>
  step(`tab ${index}: visible ${visible}, online ${online}`, async (real) => {
    tabOf(real, index)?.setVisible(visible);
    tabOf(real, index)?.setOnline(online);
  }),
);

const KINDS: readonly FaultKind[] = [
  "connection",
  "http-502",
  "http-429",
  "html",
  "truncated",
  { code: "RequestLimitExceeded" },
  { code: "InternalServerError" },
  { code: "UnsupportedOperation.InstanceStateStopping" },
];

const fault = fc
  .tuple(
    fc.constantFrom("StopInstances", "DescribeInstances"),
    fc.constantFrom("before" as const, "after" as const),
    fc.constantFrom(...KINDS),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([action, phase, kind, times]) =>
    step(`${action} goes wrong ${phase}: ${JSON.stringify(kind)}`, async () => {
      bench.cloud.control.setFaults([{ action, phase, kind, times }]);
    }),
  );

const somebodyElse = fc
  .tuple(fc.constantFrom("StopInstances", "RebootInstances", "StartInstances"), fc.nat(CAST - 1))
  .map(([action, index]) =>
    step(`somebody else: ${action} ${index}`, async ({ cast, meddledWith }) => {
      const id = cast[index]?.id ?? "";
      meddledWith.add(id);
      await bench.cloud.control.exec(action, REGION, { InstanceIds: [id] });
    }),
  );

const story = fc.commands(
  [
    begin,
    begin,
    command("skip the grace", (tab, run) => tab.engine.skipGrace(run.id)),
    command("cancel what is queued", (tab, run) => tab.engine.cancelQueued(run.id)),
    command("agree to the rest", (tab, run) => tab.engine.resume(run.id)),
    command("close the notice", (tab, run) => tab.engine.dismiss(run.id)),
    retry,
    pass,
    pass,
    jump,
    reload,
    attention,
    fault,
    somebodyElse,
  ],
  { maxCommands: 30, size: "max" },
);

/** Nobody interferes any more: every run comes to its end. */
async function comeToRest(model: Model, real: Real): Promise<void> {
  bench.cloud.control.setFaults([]);
  for (const tab of real.tabs) {
    tab.setOnline(true);
    tab.setVisible(true);
  }
  const [tab] = real.tabs;
  if (!tab) throw new Error("no tab");
  for (const run of tab.engine.view().runs) await tab.engine.resume(run.id);
  await bench.until(() => tab.engine.view().runs.every(({ finishedAt }) => finishedAt !== null));
  await bench.pass(1_000);
  lookAround(model, real);
}

test("whatever happens, nothing is lost, repeated or touched unasked, and the truth comes out", async () => {
  await fc.assert(
    fc
      .asyncProperty(story, async (commands) => {
        bench = await createBench({ size: 60 });
        const cast = await bench.running(CAST);
        const real: Real = {
          cast,
          tabs: [await bench.openTab(), await bench.openTab()],
          meddledWith: new Set(),
        };
        const model: Model = { listed: new Map(), finished: new Map() };
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await comeToRest(model, real);

        const [a, b] = real.tabs.map((tab) => tab.engine.view().runs);
        expect(a).toEqual(b);
        for (const { id } of cast) {
          if (real.meddledWith.has(id)) continue;
          const items = (a ?? []).flatMap((run) => run.items.filter((item) => item.id === id));
          const done = items.filter(({ status }) => status === "done");
          const gaveUp = items.filter(({ reason }) => reason?.kind === "gave-up");
          // Shown as shut down by some run, exactly if it is.
          expect([id, await bench.stateOf(id)]).toEqual([id, done.length ? "STOPPED" : "RUNNING"]);
          // What the world took, some run shows as taken, and took no more often.
          const taken = bench.accepted().get(id) ?? 0;
          expect(taken).toBeLessThanOrEqual(done.length + gaveUp.length);
        }
      })
      .afterEach(() => bench.end()),
    { numRuns: 80, seed: 20261121 },
  );
}, 120_000);
