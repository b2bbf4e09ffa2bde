import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import type { InstancePageQuery } from "../cloud/provider.ts";
import { createTencentProvider } from "../cloud/tencent/provider.ts";
import { createCloud } from "../mock/node.ts";
import { instanceQueries, invalidateInstances, refreshInstances } from "./instances.ts";

const page = (special: Partial<InstancePageQuery> = {}): InstancePageQuery => ({
  region: "ap-guangzhou",
  words: [],
  filters: [],
  sort: null,
  page: 1,
  size: 100,
  ...special,
});

const clients: QueryClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.clear();
});

async function aScreen(size: number) {
  const cloud = await createCloud({ scenario: "large", size });
  let requests = 0;
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    readsPerSecond: 100_000,
    fetch: (input, init) => {
      requests += 1;
      cloud.advance(100);
      return cloud.fetch(input, init);
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  clients.push(client);
  const cost = async (task: () => Promise<unknown>) => {
    const before = requests;
    await task();
    return requests - before;
  };
  return { client, provider, queries: instanceQueries(provider), cost };
}

test.each([1, 60, 1_000])(
  "a refresh of %i rows is one request, filtered by the cloud or not",
  async (size) => {
    const { client, queries, cost } = await aScreen(size);
    for (const query of [page(), page({ words: ["ins-"] })]) {
      const options = queries.page(query);
      const first = await client.fetchQuery(options);
      expect(first.total).toBe(size);
      expect(await cost(() => client.fetchQuery({ ...options, staleTime: 0 }))).toBe(1);
    }
  },
);

test("rows that say the same stay the same objects", async () => {
  const { client, queries } = await aScreen(60);
  const options = { ...queries.page(page()), staleTime: 0 };
  await client.fetchQuery(options);
  const first = client.getQueryData(options.queryKey);
  await client.fetchQuery(options);
  expect(first?.instances.length).toBe(60);
  expect(client.getQueryData(options.queryKey)).toBe(first);
});

test("nor do timers and deadlines that are looked up anew make other rows of the same", async () => {
  const cloud = await createCloud({ scenario: "termination" });
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    extension: true,
    fetch: cloud.fetch,
    now: () => cloud.control.now(),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  clients.push(client);
  // Until everything is over that is under way at first.
  cloud.advance(120_000);
  const recycled = page({ filters: [{ attribute: "state", values: ["recycled"] }] });
  for (const query of [page(), recycled]) {
    const options = { ...instanceQueries(provider).page(query), staleTime: 0 };
    await client.fetchQuery(options);
    const before = client.getQueryData(options.queryKey);
    const beside = (before?.instances ?? []).filter(
      (one) => one.deadline ?? one.scheduledTermination,
    );
    expect(beside.length).toBeGreaterThan(0);
    const looked = cloud.control.log().length;
    cloud.advance(31_000);
    await client.fetchQuery(options);
    expect(client.getQueryData(options.queryKey)).toBe(before);
    expect(cloud.control.log().length - looked).toBeGreaterThan(1);
  }
});

test("after something was sent the rows on the screen are read again, but no scan is made", async () => {
  const { client, queries, cost } = await aScreen(1_000);
  const observer = new QueryObserver(client, queries.page(page({ words: ["ins-"] })));
  const stop = observer.subscribe(() => {});
  await client.fetchQuery(queries.page(page({ words: ["ins-"] })));
  expect(await cost(() => invalidateInstances(client))).toBe(1);
  stop();
});

test("a person who refreshes gets a scan", async () => {
  const { client, provider, queries, cost } = await aScreen(1_000);
  const options = queries.page(page({ words: ["ins-"] }));
  const stop = new QueryObserver(client, options).subscribe(() => {});
  await client.fetchQuery(options);
  // Ten pages, and the timers of all.
  expect(await cost(() => refreshInstances(client, provider))).toBe(11);
  stop();
});

test("rows of the same region stand in while others are fetched; those of another region do not", async () => {
  const { client, queries } = await aScreen(60);
  const observer = new QueryObserver(client, queries.page(page({ size: 20 })));
  const stop = observer.subscribe(() => {});
  const first = await client.fetchQuery(queries.page(page({ size: 20 })));
  observer.setOptions(queries.page(page({ size: 20, page: 2 })));
  expect(observer.getCurrentResult()).toMatchObject({ data: first, isPlaceholderData: true });
  observer.setOptions(queries.page(page({ region: "ap-seoul" })));
  expect(observer.getCurrentResult().data).toBe(undefined);
  stop();
});

test("ids are answered in their order", async () => {
  const { client, queries } = await aScreen(60);
  const { instances } = await client.fetchQuery(queries.page(page()));
  const ids = instances.slice(0, 3).map(({ id }) => id);
  for (const order of [ids, [...ids].reverse()]) {
    const read = await client.fetchQuery(queries.byIds("ap-guangzhou", order));
    expect(read.map(({ id }) => id)).toEqual(order);
  }
});
