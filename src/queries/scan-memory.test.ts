import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { InstancePageQuery } from "../cloud/provider.ts";
import { anInstance } from "../instance/an-instance.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { createScanMemory } from "./scan-memory.ts";

const QUERY: InstancePageQuery = {
  region: "ap-guangzhou",
  words: ["web"],
  filters: [],
  sort: { key: "name", direction: "ascending" },
  page: 1,
  size: 2,
};

let now = 0;
beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** A cloud of a few instances that counts scans and what it is asked to read. */
function aCloud(...names: string[]) {
  let rows: Instance[] = names.map((name, index) =>
    anInstance({ id: `ins-0000000${index}` as InstanceId, name }),
  );
  const scans: AbortSignal[] = [];
  const reads: string[][] = [];
  const matches = ({ name }: Instance) => name.includes("web");
  const memory = createScanMemory(
    {
      matcher: () => matches,
      async scanInstances(_query, signal) {
        if (signal) scans.push(signal);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        now += 1_000;
        return rows.filter(matches);
      },
      async readInstances(_region, ids) {
        reads.push([...ids]);
        return rows.filter(({ id }) => ids.includes(id));
      },
    },
    () => now,
  );
  const look = async (query = QUERY, signal?: AbortSignal) => {
    const looking = memory.page(query, signal);
    looking.catch(() => undefined);
    await vi.runAllTimersAsync();
    const { total, instances } = await looking;
    return [total, ...instances.map(({ name }) => name)];
  };
  const change = (id: string, special: Partial<Instance> | null) => {
    rows = rows.flatMap((row) => (row.id !== id ? row : special ? { ...row, ...special } : []));
  };
  return { memory, look, change, scans, reads };
}

test("a second look reads only the rows it shows, and turning a page does not scan", async () => {
  const { look, scans, reads } = aCloud("web-1", "db", "web-3", "web-2");
  expect(await look()).toEqual([3, "web-1", "web-2"]);
  expect(await look()).toEqual([3, "web-1", "web-2"]);
  expect(await look({ ...QUERY, page: 2 })).toEqual([3, "web-3"]);
  expect(await look({ ...QUERY, sort: { key: "name", direction: "descending" } })).toEqual([
    3,
    "web-3",
    "web-2",
  ]);
  expect(scans.length).toBe(1);
  expect(reads).toEqual([
    ["ins-00000000", "ins-00000003"],
    ["ins-00000002"],
    ["ins-00000002", "ins-00000003"],
  ]);
});

test("rows that are gone or no longer match drop out, those behind move up", async () => {
  const { look, change } = aCloud("web-1", "web-2", "web-3");
  await look();
  change("ins-00000000", null);
  expect(await look()).toEqual([2, "web-2", "web-3"]);
  change("ins-00000001", { name: "renamed" });
  expect(await look()).toEqual([1, "web-3"]);
});

test("what began to match shows with the next scan, due after 50 times the last one's time", async () => {
  const { look, change, scans } = aCloud("web-1", "db");
  await look();
  change("ins-00000001", { name: "web-2" });
  now += 49_000;
  expect(await look()).toEqual([1, "web-1"]);
  now += 1_000;
  expect(await look()).toEqual([2, "web-1", "web-2"]);
  expect(scans.length).toBe(2);
});

test("a person who asks for everything anew gets a scan", async () => {
  const { look, memory, scans } = aCloud("web-1");
  await look();
  memory.forget();
  await look();
  expect(scans.length).toBe(2);
});

test("those who ask for the same share one scan", async () => {
  const { memory, scans } = aCloud("web-1");
  const both = Promise.all([
    memory.page(QUERY),
    memory.page({ ...QUERY, words: [" web "], page: 2 }),
  ]);
  await vi.runAllTimersAsync();
  expect((await both).map(({ total }) => total)).toEqual([1, 1]);
  expect(scans.length).toBe(1);
});

test("a scan nobody waits for ends; one that somebody took up goes on", async () => {
  const { memory, scans } = aCloud("web-1");
  const first = new AbortController();
  const second = new AbortController();
  memory.page(QUERY, first.signal).catch(() => undefined);
  first.abort();
  const taken = memory.page({ ...QUERY, page: 2 }, second.signal);
  await vi.advanceTimersByTimeAsync(1);
  expect(scans[0]?.aborted).toBe(false);
  second.abort();
  await vi.advanceTimersByTimeAsync(1);
  expect(scans[0]?.aborted).toBe(true);
  await vi.runAllTimersAsync();
  await taken.catch(() => undefined);
});

test("a failed scan is not remembered", async () => {
  let failing = true;
  const memory = createScanMemory({
    matcher: () => () => true,
    readInstances: async () => [],
    async scanInstances() {
      if (failing) throw new Error("no answer");
      return [anInstance()];
    },
  });
  await expect(memory.page(QUERY)).rejects.toThrow("no answer");
  failing = false;
  expect((await memory.page(QUERY)).total).toBe(1);
});
