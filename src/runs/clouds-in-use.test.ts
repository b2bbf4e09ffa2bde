import { expect, test } from "vitest";
import type { Provider } from "../cloud/provider.ts";
import type { Instant } from "../instance/instance.ts";
import type { Clock } from "./clock.ts";
import { createCloudsInUse } from "./clouds-in-use.ts";

const provider = { id: "naver" } as Provider;

function circumstances() {
  const end = new AbortController();
  const slept: number[] = [];
  const clock: Clock = {
    now: () => 0 as Instant,
    async sleep(milliseconds) {
      slept.push(milliseconds);
    },
  };
  return { end, slept, given: { clock, random: () => 0.5, signal: end.signal } };
}

test("a cloud is connected when a run needs it, once, and those who wait hear of it", async () => {
  let asked = 0;
  const { given } = circumstances();
  const clouds = createCloudsInUse(async () => {
    asked += 1;
    return provider;
  }, given);
  let arrivals = 0;
  clouds.onArrival(() => {
    arrivals += 1;
  });
  expect(clouds.get("naver")).toBe(undefined);
  expect(asked).toBe(0);
  const both = await Promise.all([clouds.whenConnected("naver"), clouds.whenConnected("naver")]);
  expect(both).toEqual([provider, provider]);
  expect([asked, arrivals]).toEqual([1, 1]);
  expect(clouds.get("naver")).toBe(provider);
  expect(clouds.get("tencent")).toBe(undefined);
});

test("code that cannot be had is asked for again, after longer and longer pauses", async () => {
  const { slept, given } = circumstances();
  let failures = 3;
  const clouds = createCloudsInUse(async () => {
    if (failures-- > 0) throw new Error("no network");
    return provider;
  }, given);
  expect(await clouds.whenConnected("naver")).toBe(provider);
  expect(slept).toHaveLength(3);
  expect([...slept].sort((a, b) => a - b)).toEqual(slept);
});

test("an engine that is closed waits for no cloud", async () => {
  const { end, given } = circumstances();
  const clouds = createCloudsInUse(async () => {
    end.abort();
    throw new Error("no network");
  }, given);
  await expect(clouds.whenConnected("naver")).rejects.toThrow("closed");
});
