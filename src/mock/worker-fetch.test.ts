import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ANSWERED, fetchThroughWorker } from "./worker-fetch.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const from = (place: string, headers = {}) => vi.fn(async () => new Response(place, { headers }));

/** A page with a worker that confirms what it is told, unless it is silent. */
function page({ silent = false, controlled = true, forgetful = false } = {}) {
  const told: string[] = [];
  const postMessage = (message: string) => {
    told.push(message);
    if (silent) return;
    queueMicrotask(() => {
      container.dispatchEvent(
        new MessageEvent("message", { data: { type: "KEEPALIVE_RESPONSE" } }),
      );
      container.dispatchEvent(new MessageEvent("message", { data: { type: "MOCKING_ENABLED" } }));
    });
  };
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? { postMessage } : null,
  });
  const leaving = new EventTarget();
  const fetch = fetchThroughWorker({
    container,
    leaving,
    fetch: forgetful ? from("host") : from("worker", { [ANSWERED]: "1" }),
    pageFetch: from("page"),
    now: () => Date.now(),
  });
  const ask = async () => (await fetch("http://localhost/api/")).text();
  return { told, leaving, ask };
}

test("a worker that was told a moment ago is not told again", async () => {
  const { told, ask } = page();
  vi.advanceTimersByTime(9_000);
  expect(await ask()).toBe("worker");
  expect(told).toEqual([]);
});

test("after a pause the worker is told first, once for all requests that wait", async () => {
  const { told, ask } = page();
  vi.advanceTimersByTime(3_600_000);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(["worker", "worker", "worker"]);
  expect(told).toEqual(["MOCK_ACTIVATE"]);
  await ask();
  expect(told).toHaveLength(1);
});

test("a page that is not left after all is made known again", async () => {
  const { told, leaving, ask } = page();
  leaving.dispatchEvent(new Event("beforeunload"));
  expect(await ask()).toBe("worker");
  expect(told).toEqual(["MOCK_ACTIVATE"]);
});

test.each([{ silent: true }, { controlled: false }])(
  "a worker that does not confirm it is done without: %j",
  async (given) => {
    const { ask } = page(given);
    vi.advanceTimersByTime(60_000);
    const asked = ask();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await asked).toBe("page");
  },
);

test("what a worker lets through to the host is answered in the page, and the worker told again", async () => {
  const { told, ask } = page({ forgetful: true });
  expect(await ask()).toBe("page");
  await ask();
  expect(told).toEqual(["MOCK_ACTIVATE"]);
});
