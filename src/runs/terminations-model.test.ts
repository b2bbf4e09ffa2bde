/**
 * Several people with several tabs terminate, time, recycle, recover and release the same few
 * instances while requests get lost. Nothing is destroyed that nobody destroyed, nothing twice, and
 * what is shown as destroyed is gone.
 */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { type ActionName, type ChosenOptions, rulesOf } from "../instance/action-rules.ts";
import type { Instance, InstanceId, Instant } from "../instance/instance.ts";
import { planAction } from "../instance/plan.ts";
import type { FaultKind } from "../mock/faults.ts";
import type { Run, RunId } from "./run.ts";
import { type Bench, createBench, REGION, type Tab } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

const CAST = 6;
const LEAD = 600_000;

interface Model {
  /** Asked for with an end at once: at the cloud, or from the bin. */
  readonly toBeDestroyed: Set<string>;
  readonly timed: Set<string>;
}
interface Real {
  readonly cast: readonly Instance[];
  readonly others: readonly InstanceId[];
  tabs: Tab[];
}
type Command = fc.AsyncCommand<Model, Real>;

function step(label: string, act: (real: Real, model: Model) => Promise<unknown>): Command {
  return {
    check: () => true,
    async run(model, real) {
      await act(real, model);
      await bench.pass(100);
      await lookAround(model, real);
    },
    toString: () => label,
  };
}

/** What holds at every moment. */
async function lookAround({ toBeDestroyed, timed }: Model, { cast }: Real): Promise<void> {
  for (const { id } of cast) {
    const state = await bench.stateOf(id);
    const ending = state === null || state === "TERMINATING";
    if (!ending || toBeDestroyed.has(id) || timed.has(id)) continue;
    // On its way into the bin only.
    expect([id, state]).toEqual([id, "TERMINATING"]);
  }
}

interface Deed {
  readonly action: ActionName;
  readonly chosen: ChosenOptions<ActionName>;
}
const deed = <Name extends ActionName>(action: Name, chosen: ChosenOptions<Name>): Deed => ({
  action,
  chosen,
});
const anyDeed = fc.constantFrom<() => Deed>(
  () => deed("terminate", { how: "recycle", at: null }),
  () => deed("terminate", { how: "recycle", at: null }),
  () => deed("terminate", { how: "now", at: null }),
  () =>
    deed("terminate", {
      how: "timed",
      at: (Math.floor(bench.cloud.now() / 1_000) * 1_000 + LEAD) as Instant,
    }),
  () => deed("cancel-termination", {}),
  () => deed("recover", { inArrears: false }),
  () => deed("recover", { inArrears: false }),
  () => deed("release", {}),
);

const pick = fc.nat(7);
const tabOf = ({ tabs }: Real, index: number) => tabs[index % tabs.length];

const begin = fc
  .tuple(pick, fc.subarray([...Array(CAST).keys()], { minLength: 1 }), anyDeed)
  .map(([tab, indexes, make]) =>
    step(`begin ${JSON.stringify(make)} with ${indexes.join()}`, async (real, model) => {
      const at = tabOf(real, tab);
      const { action, chosen } = make();
      const rules = rulesOf(action);
      const ids = indexes.flatMap((index) => real.cast[index]?.id ?? []);
      let fresh: readonly Instance[];
      try {
        fresh = (await at?.provider.readInstances(REGION, ids)) ?? [];
      } catch {
        return; // As in the dialog: without fresh states nothing begins.
      }
      const able = fresh.filter((one) => rules.blockers(one, chosen as never).length === 0);
      if (!at || able.length === 0) return;
      const plan = planAction(rules, able, chosen as never, 100);
      for (const { id } of able) {
        if (action === "release" || ("how" in chosen && chosen.how === "now")) {
          model.toBeDestroyed.add(id);
        }
        if ("how" in chosen && chosen.how === "timed") model.timed.add(id);
      }
      await at.engine.start({
        provider: at.provider.id,
        action,
        chosen: chosen as never,
        ...(plan as { verdicts: typeof plan.verdicts; requests: never }),
      });
    }),
  );

function someRun(tab: Tab | undefined, index: number): Run | undefined {
  const runs = tab?.engine.view().runs.filter(({ finishedAt }) => finishedAt === null) ?? [];
  return runs[index % Math.max(1, runs.length)];
}
const command = (label: string, give: (tab: Tab, id: RunId) => Promise<unknown>) =>
  fc.tuple(pick, pick).map(([tab, index]) =>
    step(label, async (real) => {
      const at = tabOf(real, tab);
      const run = someRun(at, index);
      if (at && run) await give(at, run.id);
    }),
  );

const pass = fc
  .constantFrom(1_000, 6_000, 20_000, 90_000)
  .map((time) => step(`pass ${time} ms`, () => bench.pass(time)));

const reload = pick.map((index) =>
  step(`reload tab ${index}`, async (real) => {
    const tab = tabOf(real, index);
    tab?.kill();
    real.tabs = [...real.tabs.filter((each) => each !== tab), await bench.openTab()];
  }),
);

const KINDS: readonly FaultKind[] = [
  "connection",
  "http-502",
  "truncated",
  { code: "RequestLimitExceeded" },
  { code: "InternalServerError" },
  { code: "OperationDenied.InstanceOperationInProgress" },
];
const WRITES = [
  "TerminateInstances",
  "RecycleInstances",
  "RecoverInstances",
  "ImportInstancesActionTimer",
  "DeleteInstancesActionTimer",
  "DescribeInstances",
] as const;
const fault = fc
  .tuple(
    fc.constantFrom(...WRITES),
    fc.constantFrom("before" as const, "after" as const),
    fc.constantFrom(...KINDS),
  )
  .map(([action, phase, kind]) =>
    step(`${action} goes wrong ${phase}: ${JSON.stringify(kind)}`, async () => {
      bench.cloud.control.setFaults([{ action, phase, kind, times: 1 }]);
    }),
  );

const story = fc.commands(
  [
    begin,
    begin,
    begin,
    command("skip the grace", (tab, id) => tab.engine.skipGrace(id)),
    command("cancel what is queued", (tab, id) => tab.engine.cancelQueued(id)),
    command("agree to the rest", (tab, id) => tab.engine.resume(id)),
    pass,
    pass,
    reload,
    fault,
  ],
  { maxCommands: 24, size: "max" },
);

async function comeToRest(real: Real): Promise<readonly Run[]> {
  bench.cloud.control.setFaults([]);
  const [tab] = real.tabs;
  if (!tab) throw new Error("no tab");
  for (const run of tab.engine.view().runs) await tab.engine.resume(run.id);
  await bench.until(() => tab.engine.view().runs.every(({ finishedAt }) => finishedAt !== null));
  await bench.pass(1_000);
  return tab.engine.view().runs;
}

/** Instances at peace that are paid by use: those of the story, and those that nobody touches. */
async function castOf(tab: Tab) {
  const query = { region: REGION, words: [], filters: [] };
  const found = (await tab.provider.scanInstances(query)).filter(
    (one) =>
      one.billing === "pay-as-you-go" && one.state === "running" && !one.protectedFromTermination,
  );
  return {
    cast: found.slice(0, CAST),
    others: found.slice(CAST, 2 * CAST).map(({ id }) => id),
  };
}

test("nothing is destroyed unasked or twice, and what is shown as destroyed is gone", async () => {
  let destroyed = 0;
  let recovered = 0;
  await fc.assert(
    fc
      .asyncProperty(story, async (commands) => {
        bench = await createBench({ size: 60 });
        const tabs = [await bench.openTab(), await bench.openTab()];
        const [first] = tabs as [Tab, Tab];
        const real: Real = { ...(await castOf(first)), tabs };
        expect(real.cast).toHaveLength(CAST);
        const model: Model = { toBeDestroyed: new Set(), timed: new Set() };
        await fc.asyncModelRun(() => ({ model, real }), commands);
        const runs = await comeToRest(real);
        await lookAround(model, real);

        for (const { id } of real.cast) {
          const mine = runs.flatMap((run) =>
            run.items
              .filter((item) => item.id === id && item.status === "done")
              .map(() => ({ action: run.action, chosen: run.chosen })),
          );
          const ends = mine.filter(
            ({ action, chosen }) =>
              action === "release" || ("how" in chosen && chosen.how === "now"),
          );
          const isGone = (await bench.stateOf(id)) === null;
          if (ends.length > 0) expect([id, isGone]).toEqual([id, true]);
          if (isGone) destroyed += 1;
          if (mine.some(({ action }) => action === "recover")) recovered += 1;
        }
        for (const id of real.others) expect(await bench.stateOf(id)).toBe("RUNNING");
      })
      .afterEach(() => bench.end()),
    { numRuns: 50, seed: 20261121 },
  );
  // A story in which nothing happens proves nothing.
  expect([destroyed > 20, recovered > 5]).toEqual([true, true]);
}, 120_000);
