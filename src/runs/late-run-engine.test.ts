import { beforeEach, expect, test, vi } from "vitest";
import { createLateRunEngine } from "./late-run-engine.ts";
import type { RunId } from "./run.ts";
import type { RunEngine, RunsView, Start } from "./run-engine.ts";

const ID = "run-1" as RunId;
const START = { action: "shutdown" } as Start;

/** An engine that notes what is wanted of it. */
function anEngine() {
  const view = { runs: [{ id: ID }] } as unknown as RunsView;
  const listeners: (() => void)[] = [];
  const engine = {
    view: () => view,
    subscribe: (listener: () => void) => listeners.push(listener),
    start: vi.fn(async () => ID),
    prepare: vi.fn(() => vi.fn()),
    observe: vi.fn(),
    hasUnsent: () => true,
  };
  return { engine: engine as typeof engine & RunEngine, tell: () => listeners.map((l) => l()) };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function late(load: () => Promise<RunEngine>) {
  let idle = () => {};
  const runs = createLateRunEngine({
    load,
    idle: () => new Promise((resolve) => (idle = resolve)),
    patience: 5_000,
  });
  return { runs, becomeIdle: () => idle() };
}

test("it is fetched once a cloud was read and the page is idle, and those who look are told", async () => {
  const { engine, tell } = anEngine();
  const load = vi.fn(async () => engine);
  const { runs, becomeIdle } = late(load);
  const listener = vi.fn();
  runs.subscribe(listener);
  expect(runs.view().runs).toEqual([]);
  expect(runs.view()).toBe(runs.view());
  expect(runs.hasUnsent()).toBe(false);

  runs.observe("tencent", []);
  runs.observe("tencent", []);
  await vi.advanceTimersByTimeAsync(0);
  expect(load).not.toHaveBeenCalled();
  becomeIdle();
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledOnce();
  expect(listener).toHaveBeenCalledOnce();
  expect(runs.view()).toBe(engine.view());
  tell();
  expect(listener).toHaveBeenCalledTimes(2);
  runs.observe("tencent", []);
  expect(engine.observe).toHaveBeenCalledOnce();
});

test("a page that reads no cloud gets it all the same", async () => {
  const load = vi.fn(async () => anEngine().engine);
  const { becomeIdle } = late(load);
  await vi.advanceTimersByTimeAsync(5_000);
  becomeIdle();
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledOnce();
});

test("what is wanted of it before it is there is done when it is", async () => {
  const { engine } = anEngine();
  const { runs } = late(async () => engine);
  const end = runs.prepare(START);
  await expect(runs.start(START)).resolves.toBe(ID);
  expect(engine.prepare).toHaveBeenCalledExactlyOnceWith(START);
  const ended = engine.prepare.mock.results[0]?.value;
  expect(ended).not.toHaveBeenCalled();
  end();
  expect(ended).toHaveBeenCalledOnce();
});

test("what was called off before it was there is not shown", async () => {
  const { engine } = anEngine();
  const { runs } = late(async () => engine);
  runs.prepare(START)();
  await vi.advanceTimersByTimeAsync(0);
  expect(engine.prepare).not.toHaveBeenCalled();
});

test("when it cannot be had, whoever wants it hears so, and the next one tries again", async () => {
  const { engine } = anEngine();
  const load = vi.fn(async () => engine);
  load.mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"));
  const { runs } = late(load);
  await expect(runs.start(START)).rejects.toThrow("Failed to fetch");
  await expect(runs.start(START)).resolves.toBe(ID);
});
