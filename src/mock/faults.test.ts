import { describe, expect, test } from "vitest";
import { type FaultKind, Faults } from "./faults.ts";
import { idsNamed } from "./ids-named.ts";
import { createCloud } from "./node.ts";

const stopOne = { action: "StopInstances", instanceIds: ["ins-aaaaaaaa"] };

test("a rule holds for its action, its instances, its phase and its number of times", () => {
  const faults = new Faults(1);
  faults.rules = [
    {
      action: "StopInstances",
      instanceIds: ["ins-aaaaaaaa"],
      phase: "after",
      kind: "html",
      times: 2,
    },
  ];
  expect(faults.strike("before", stopOne)).toBeNull();
  expect(faults.strike("after", { ...stopOne, action: "StartInstances" })).toBeNull();
  expect(faults.strike("after", { ...stopOne, instanceIds: ["ins-bbbbbbbb"] })).toBeNull();
  expect(faults.strike("after", stopOne)).toBe("html");
  expect(faults.strike("after", stopOne)).toBe("html");
  expect(faults.strike("after", stopOne)).toBeNull();
});

test("a probability strikes its share, and the same ones for the same seed", () => {
  const strikes = (seed: number) => {
    const faults = new Faults(seed);
    faults.rules = [{ phase: "before", kind: "http-500", probability: 0.3 }];
    return Array.from({ length: 1_000 }, () => faults.strike("before", stopOne) !== null);
  };
  const struck = strikes(5).filter(Boolean).length;
  expect(struck).toBeGreaterThan(240);
  expect(struck).toBeLessThan(360);
  expect(strikes(5)).toEqual(strikes(5));
  expect(strikes(5)).not.toEqual(strikes(6));
});

/** What a client meets for each kind of fault. */
const met: readonly { kind: FaultKind; meets: (response: Promise<Response>) => Promise<void> }[] = [
  { kind: "http-500", meets: async (r) => expect((await r).status).toBe(500) },
  { kind: "http-502", meets: async (r) => expect((await r).status).toBe(502) },
  { kind: "http-429", meets: async (r) => expect((await r).status).toBe(429) },
  {
    kind: "html",
    meets: async (r) => {
      const response = await r;
      expect(response.headers.get("content-type")).toBe("text/html");
      expect(await response.text()).toContain("<html>");
    },
  },
  {
    kind: "truncated",
    meets: async (r) => {
      await expect((await r).json()).rejects.toThrow(SyntaxError);
    },
  },
  {
    kind: "wrong-content-type",
    meets: async (r) => expect((await r).headers.get("content-type")).toBe("text/plain"),
  },
  {
    kind: { code: "InternalServerError" },
    meets: async (r) => {
      const body = await (await r).json();
      expect(body.Response.Error.Code).toBe("InternalServerError");
    },
  },
  { kind: "connection", meets: async (r) => expect(r).rejects.toThrow(TypeError) },
  { kind: "timeout", meets: async (r) => expect(r).rejects.toThrow(/abort/i) },
];

describe.each(["before", "after"] as const)("%s it is done", (phase) => {
  test.each(met)("$kind", async ({ kind, meets }) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [id] = await idsNamed(cloud, "running-eip");
    cloud.control.setFaults([{ action: "StopInstances", phase, kind }]);
    const giveUp = new AbortController();
    const response = cloud.fetch(cloud.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-tc-action": "StopInstances",
        "x-tc-version": "2017-03-12",
        "x-tc-region": "ap-guangzhou",
      },
      body: JSON.stringify({ InstanceIds: [id] }),
      signal: giveUp.signal,
    });
    if (kind === "timeout") setTimeout(() => giveUp.abort(), 10);
    await meets(response);
    const operation = phase === "before" ? null : "StopInstances";
    expect(await cloud.control.read(id)).toMatchObject({ LatestOperation: operation });
    cloud.control.setFaults([]);
    expect((await cloud.call("DescribeInstances")).Error).toBeUndefined();
  });
});

test("latency holds every answer back by so many milliseconds of real time", async () => {
  const cloud = await createCloud();
  cloud.control.setFaults([], 300);
  let answered = false;
  const answer = cloud.call("DescribeRegions").then(() => {
    answered = true;
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  await settle();
  cloud.advance(299);
  await settle();
  expect(answered).toBe(false);
  cloud.advance(1);
  await answer;
  expect(answered).toBe(true);
  expect(cloud.control.log().at(-1)).toMatchObject({ action: "DescribeRegions", ms: 300 });
});
