import { expect, test } from "vitest";
import { bindKeyBlockers } from "../../instance/bind-key.ts";
import type { InstanceId } from "../../instance/instance.ts";
import { unbindKeyBlockers } from "../../instance/unbind-key.ts";
import { createCloud } from "../../mock/node.ts";
import { CloudError } from "../cloud-error.ts";
import { createTencentProvider } from "./provider.ts";

const REGION = "ap-guangzhou";

function providerOf(fetch: typeof globalThis.fetch, endpoint: string) {
  return createTencentProvider({
    endpoint,
    fetch,
    language: () => "en",
    isOnline: () => true,
    readsPerSecond: 100_000,
  });
}

test("keys come with their instances, and follow what is bound and unbound", async () => {
  const cloud = await createCloud();
  const provider = providerOf(cloud.fetch, cloud.endpoint);
  const keys = await provider.listKeyPairs(REGION);
  const [first, second] = keys;
  if (!first || !second) throw new Error("Failed to find two keys: the region has fewer.");
  expect(first).toMatchObject({ name: "ops-main", publicKey: expect.stringMatching(/^ssh-/) });
  expect(first.createdAt).toBeGreaterThan(0);
  const [id] = first.instanceIds;
  if (id === undefined) throw new Error("Failed to find an instance: nobody has the first key.");
  const options = { keyIds: [second.id], forceStop: true };
  await provider.perform({ action: "bind-key", region: REGION, ids: [id], options });
  await cloud.control.jump(60_000);
  const holders = async (key: string) =>
    (await provider.listKeyPairs(REGION)).find((one) => one.id === key)?.instanceIds;
  expect(await holders(first.id)).not.toContain(id);
  expect(await holders(second.id)).toContain(id);
  await provider.perform({ action: "unbind-key", region: REGION, ids: [id], options });
  await cloud.control.jump(60_000);
  expect(await holders(second.id)).not.toContain(id);
});

test("what the console says beforehand is what the cloud does", async () => {
  const cloud = await createCloud();
  const provider = providerOf(cloud.fetch, cloud.endpoint);
  const [key] = await provider.listKeyPairs(REGION);
  if (!key) throw new Error("Failed to find a key: the region has none.");
  const all = await provider.scanInstances({ region: REGION, words: [], filters: [] });
  const accepts = async (action: "bind-key" | "unbind-key", id: InstanceId, forced: boolean) => {
    const options = { keyIds: [key.id], forceStop: forced };
    try {
      await provider.perform({ action, region: REGION, ids: [id], options });
      return true;
    } catch (error) {
      if (error instanceof CloudError && error.kind === "refused") return false;
      throw error;
    }
  };
  let accepted = 0;
  for (const { id } of all) {
    // Within the rate that is allowed; what settles meanwhile is read again.
    cloud.advance(200);
    const [instance] = await provider.readInstances(REGION, [id]);
    if (!instance) continue;
    const forceStop = instance.state === "running";
    const options = { keyId: key.id, forceStop: true };
    const unbinds = unbindKeyBlockers(instance, options).length === 0;
    // That a key is there already is the console's own objection.
    const binds = bindKeyBlockers(instance, { ...options, keyId: null }).length === 0;
    const action = instance.keyIds.includes(key.id) ? "unbind-key" : "bind-key";
    const expected = action === "unbind-key" ? unbinds : binds;
    expect([instance.name, await accepts(action, id, forceStop)]).toEqual([
      instance.name,
      expected,
    ]);
    if (expected) accepted += 1;
  }
  expect(accepted).toBeGreaterThan(5);
  expect(accepted).toBeLessThan(all.length);
});

test.each([
  [{ KeyPairSet: [] }, "it has no total"],
  [{ TotalCount: 1, KeyPairSet: {} }, "it has no list"],
  [{ TotalCount: 1, KeyPairSet: [{ KeyName: "x" }] }, "a key pair has no id"],
])("an answer of the wrong shape is none: %j", async (answer, what) => {
  const body = { ...answer, RequestId: "00000000-0000-4000-8000-000000000001" };
  const fetch = async () => Response.json({ Response: body });
  const provider = providerOf(fetch, "https://api.example/");
  await expect(provider.listKeyPairs(REGION)).rejects.toThrow(what);
});
