import { describe, expect, test } from "vitest";
import type { InstanceId } from "../../instance/instance.ts";
import { idsNamed } from "../../mock/ids-named.ts";
import { createCloud } from "../../mock/node.ts";
import { createTencentProvider } from "./provider.ts";

const REGION = "ap-guangzhou";

/** A provider over an answer, or over the pretend cloud. */
function providerOver(fetch: typeof globalThis.fetch, endpoint = "https://cloud.example/") {
  return createTencentProvider({ endpoint, fetch, language: () => "en", isOnline: () => true });
}

function answering(response: object) {
  return providerOver(async () => Response.json({ Response: { RequestId: "r-1", ...response } }));
}

const id = "ins-00000001" as InstanceId;

async function overCloud() {
  const cloud = await createCloud();
  const provider = providerOver(cloud.fetch, cloud.endpoint);
  const idOf = async (name: string) => (await idsNamed(cloud, name))[0] as InstanceId;
  return { cloud, provider, idOf };
}

describe("types to choose from", () => {
  test("with the cloud's own words for those that cannot be had", async () => {
    const { provider, idOf } = await overCloud();
    const choices = await provider.typeChoices(REGION, [await idOf("qa-01")]);
    const named = new Map(choices.map((choice) => [choice.type, choice]));
    expect(named.get("S5.LARGE8")).toEqual({
      type: "S5.LARGE8",
      family: "S5",
      cpu: 4,
      memoryGib: 8,
      gpu: null,
      unavailable: null,
    });
    expect(named.get("S5.4XLARGE64")?.unavailable).toContain("sold out");
    expect(named.get("GN7.5XLARGE80")).toMatchObject({
      gpu: { count: 1, type: "Tesla T4" },
      unavailable: expect.stringMatching(/\S/),
    });
  });

  test("at most twenty ids are named: alike ones stand for one another", async () => {
    const sent: unknown[] = [];
    const provider = providerOver(async (_input, init) => {
      sent.push(JSON.parse(String(init?.body)));
      return Response.json({ Response: { RequestId: "r-1", InstanceTypeConfigStatusSet: [] } });
    });
    const ids = Array.from({ length: 25 }, (_, n) => `ins-000000${10 + n}` as InstanceId);
    expect(await provider.typeChoices(REGION, ids)).toEqual([]);
    expect(sent).toEqual([{ InstanceIds: ids.slice(0, 20) }]);
  });

  test.each([
    [null, []],
    [[null, 7, {}, { InstanceTypeConfig: { CPU: 2 } }], []],
    [
      [{ Status: "NEW_WORD", Message: null, InstanceTypeConfig: { InstanceType: "X1.A" } }],
      [{ type: "X1.A", family: "", cpu: 0, memoryGib: 0, gpu: null, unavailable: "" }],
    ],
  ])("%j is no reason to fail", async (InstanceTypeConfigStatusSet, choices) => {
    const provider = answering({ InstanceTypeConfigStatusSet });
    expect(await provider.typeChoices(REGION, [id])).toEqual(choices);
  });

  test("something else than a list is", async () => {
    await expect(answering({}).typeChoices(REGION, [id])).rejects.toMatchObject({
      kind: "malformed",
      requestId: "r-1",
    });
  });
});

describe("prices", () => {
  test("by the hour, discounted, or to be paid at once", async () => {
    const { provider, idOf } = await overCloud();
    const price = async (name: string, type: string) =>
      provider.priceAsType(REGION, await idOf(name), type);
    const listed = await price("qa-01", "SA3.2XLARGE16");
    const spot = await price("batch-spot-1", "SA3.2XLARGE16");
    expect(listed).toMatchObject({ kind: "hourly", currency: "CNY" });
    if (listed.kind !== "hourly" || spot.kind !== "hourly") throw new Error("Not by the hour.");
    expect(spot.perHour).toBeLessThan(listed.perHour);
    const subscribed = await price("windows-ad-1", "S5.LARGE16");
    expect(subscribed).toMatchObject({ kind: "difference", toPay: 100.8, currency: "CNY" });
  });

  test.each([null, {}, { InstancePrice: null }, { InstancePrice: { UnitPrice: "1" } }])(
    "%j is not one",
    async (Price) => {
      await expect(answering({ Price }).priceAsType(REGION, id, "S5.A")).rejects.toMatchObject({
        kind: "malformed",
      });
    },
  );

  test("a refusal says why", async () => {
    const { provider, idOf } = await overCloud();
    const asked = provider.priceAsType(REGION, await idOf("qa-01"), "S5.4XLARGE64");
    await expect(asked).rejects.toMatchObject({
      kind: "refused",
      code: "ResourcesSoldOut.SpecifiedInstanceType",
    });
  });
});

test("a change of type, followed to its end", async () => {
  const { cloud, provider, idOf } = await overCloud();
  const instance = await idOf("shop-web-01");
  const command = { action: "resize", region: REGION, ids: [instance] } as const;
  const gentle = { ...command, options: { type: "S5.LARGE8", forceStop: false } };
  await expect(provider.perform(gentle)).rejects.toMatchObject({
    culprits: { blocker: "running", ids: [instance] },
  });
  const { requestId } = await provider.perform({
    ...command,
    options: { type: "S5.LARGE8", forceStop: true },
  });
  const read = async () => (await provider.readInstances(REGION, [instance]))[0];
  expect(await read()).toMatchObject({ operation: { name: "resize", phase: "operating" } });
  cloud.advance(60_000);
  expect(await read()).toMatchObject({
    state: "running",
    type: "S5.LARGE8",
    cpu: 4,
    memoryGib: 8,
    operation: { name: "resize", phase: "succeeded", requestId },
  });
});
