import type { AddressInfo } from "node:net";
import { http } from "msw/core/http";
import { setupServer } from "msw/node";
import { cvm } from "tencentcloud-sdk-nodejs-cvm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createMockServer } from "./http-server.ts";
import { idsNamed } from "./ids-named.ts";
import { createCloud, interceptTencentCloud, type TestCloud } from "./node.ts";
import type { ScenarioName } from "./scenarios/table.ts";
import { answer } from "./tencent/answer.ts";

const SECRET_ID = "AKIDofTheTests";
const SECRET_KEY = "secretKeyOfTheTests";

type Profile = NonNullable<ConstructorParameters<typeof cvm.v20170312.Client>[0]["profile"]>;

/** The official client, unmodified. */
function clientOf(
  profile: Profile = {},
  credential: { secretId?: string; secretKey?: string; token?: string } = {
    secretId: SECRET_ID,
    secretKey: SECRET_KEY,
  },
) {
  return new cvm.v20170312.Client({ credential, region: "ap-guangzhou", profile });
}

/** A cloud that checks signatures. Its clock shows the machine's time, as the client's does. */
function signedCloud(scenario: ScenarioName, skew = 0): Promise<TestCloud> {
  return createCloud({
    scenario,
    now: Date.now() + skew,
    credentials: { [SECRET_ID]: SECRET_KEY },
  });
}

// The client would send its requests through a proxy that the environment names.
beforeEach(() => {
  vi.stubEnv("http_proxy", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("over intercepted HTTP", () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  async function open(scenario: ScenarioName, skew?: number) {
    const cloud = await signedCloud(scenario, skew);
    server.use(interceptTencentCloud(cloud.cloud));
    return cloud;
  }

  test("regions, with the names of the client's language", async () => {
    await open("default");
    const chinese = await clientOf({ language: "zh-CN" }).DescribeRegions();
    expect(chinese.TotalCount).toBe(20);
    expect(chinese.RegionSet?.[0]).toEqual({
      Region: "ap-guangzhou",
      RegionName: "华南地区（广州）",
      RegionState: "AVAILABLE",
    });
  });

  test("zones", async () => {
    await open("default");
    const { ZoneSet } = await clientOf({ language: "en-US" }).DescribeZones();
    expect(ZoneSet?.map(({ ZoneName }) => ZoneName)).toContain("Guangzhou Zone 6");
  });

  test("instances: a page, filters, ids, status", async () => {
    await open("default");
    const client = clientOf();
    const first = await client.DescribeInstances({ Limit: 20 });
    const second = await client.DescribeInstances({ Limit: 20, Offset: 20 });
    const ids = [...(first.InstanceSet ?? []), ...(second.InstanceSet ?? [])].flatMap(
      ({ InstanceId }) => InstanceId ?? [],
    );
    expect(new Set(ids).size).toBe(first.TotalCount);
    const spot = await client.DescribeInstances({
      Filters: [{ Name: "instance-charge-type", Values: ["SPOTPAID"] }],
    });
    expect(spot.InstanceSet?.map(({ InstanceName }) => InstanceName)).toEqual([
      "batch-spot-1",
      "batch-spot-2",
    ]);
    const asked = ids.slice(3, 6);
    const status = await client.DescribeInstancesStatus({ InstanceIds: asked });
    expect(status.InstanceStatusSet?.map(({ InstanceId }) => InstanceId)).toEqual(asked);
  });

  test("a shutdown, followed to STOPPED by polling, and a start back to RUNNING", async () => {
    const cloud = await open("reasons");
    const client = clientOf();
    const InstanceIds = await idsNamed(cloud, "running-eip", "running-spot");
    const follow = async (state: string) => {
      const seen = new Set<string>();
      for (let poll = 0; poll < 30; poll++) {
        const { InstanceSet = [] } = await client.DescribeInstances({ InstanceIds });
        for (const { InstanceState } of InstanceSet) seen.add(InstanceState ?? "");
        if (InstanceSet.every(({ InstanceState }) => InstanceState === state)) return [...seen];
        cloud.advance(1_000);
      }
      throw new Error(`Failed to see ${state} within 30 polls.`);
    };
    const stopped = await client.StopInstances({ InstanceIds, StopType: "SOFT" });
    expect(Object.keys(stopped)).toEqual(["RequestId"]);
    expect(await follow("STOPPED")).toContain("STOPPING");
    await client.StartInstances({ InstanceIds });
    expect(await follow("RUNNING")).toContain("STARTING");
    await client.RebootInstances({ InstanceIds, StopType: "HARD" });
    expect(await follow("RUNNING")).toContain("REBOOTING");
  });

  test("a new name", async () => {
    const cloud = await open("reasons");
    const client = clientOf();
    const InstanceIds = await idsNamed(cloud, "running-eip");
    await client.ModifyInstancesAttribute({ InstanceIds, InstanceName: "이름이 바뀐 서버" });
    const { InstanceSet } = await client.DescribeInstances({ InstanceIds });
    expect(InstanceSet?.[0]?.InstanceName).toBe("이름이 바뀐 서버");
  });

  test("a password, keys, and who has them", async () => {
    const cloud = await open("default");
    const client = clientOf();
    const { KeyPairSet = [], TotalCount } = await client.DescribeKeyPairs({});
    expect(TotalCount).toBe(KeyPairSet.length);
    const [first, second] = KeyPairSet.flatMap(({ KeyId }) => KeyId ?? []);
    if (!first || !second) throw new Error("Failed to find two keys: the region has fewer.");
    const InstanceIds = await idsNamed(cloud, "주문-처리-서버");
    expect(KeyPairSet[0]?.AssociatedInstanceIds).toContain(InstanceIds[0]);
    const settle = () => cloud.control.jump(60_000);
    const keysOf = async () =>
      (await client.DescribeInstances({ InstanceIds })).InstanceSet?.[0]?.LoginSettings?.KeyIds;

    await client.AssociateInstancesKeyPairs({ InstanceIds, KeyIds: [second], ForceStop: true });
    await settle();
    expect(await keysOf()).toEqual([second]);
    await client.DisassociateInstancesKeyPairs({ InstanceIds, KeyIds: [second], ForceStop: true });
    await settle();
    expect(await keysOf()).toEqual([]);
    const { KeyPairSet: after = [] } = await client.DescribeKeyPairs({ KeyIds: [first, second] });
    expect(after.flatMap(({ AssociatedInstanceIds = [] }) => AssociatedInstanceIds)).not.toContain(
      InstanceIds[0],
    );
    const secret = { InstanceIds, Password: "Correct-horse-7" };
    await expect(client.ResetInstancesPassword(secret)).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateRunning",
    });
    await client.ResetInstancesPassword({ ...secret, ForceStop: true });
    await settle();
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
      InstanceState: "RUNNING",
      LatestOperation: "ResetInstancesPassword",
      LatestOperationState: "SUCCESS",
    });
  });

  test("an error is the client's exception with code, message and request id", async () => {
    const cloud = await open("reasons");
    const InstanceIds = await idsNamed(cloud, "stopped");
    await expect(
      clientOf({ language: "zh-CN" }).StopInstances({ InstanceIds }),
    ).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateStopped",
      message: expect.stringContaining("不支持状态为已关机的实例"),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test.each([
    ["StopInstances", "InvalidInstanceId.NotFound"],
    ["StartInstances", "InvalidInstanceId.NotFound"],
    ["RebootInstances", "InvalidInstanceId.NotFound"],
  ] as const)("%s of an unknown instance: %s", async (action, code) => {
    await open("empty");
    const call = clientOf()[action]({ InstanceIds: ["ins-00000000"] });
    await expect(call).rejects.toMatchObject({ code });
  });

  test("the GET variant is signed and understood too", async () => {
    await open("default");
    const { InstanceSet } = await clientOf({
      httpProfile: { reqMethod: "GET" },
    }).DescribeInstances({
      Filters: [{ Name: "instance-state", Values: ["LAUNCH_FAILED"] }],
      Limit: 5,
    });
    expect(InstanceSet?.map(({ InstanceName }) => InstanceName)).toEqual(["half-built"]);
  });

  test.each(["HmacSHA1", "HmacSHA256"] as const)("signature v1 with %s", async (signMethod) => {
    await open("default");
    for (const reqMethod of ["GET", "POST"] as const) {
      const profile = { signMethod, httpProfile: { reqMethod } };
      const { InstanceSet } = await clientOf(profile).DescribeInstances({ Limit: 2 });
      expect(InstanceSet).toHaveLength(2);
      const wrong = clientOf(profile, { secretId: SECRET_ID, secretKey: "wrong" });
      await expect(wrong.DescribeInstances({})).rejects.toMatchObject({
        code: "AuthFailure.SignatureFailure",
      });
    }
  });

  test.each([
    [{ secretId: SECRET_ID, secretKey: "wrong" }, "AuthFailure.SignatureFailure"],
    [{ secretId: "AKIDofNobody", secretKey: SECRET_KEY }, "AuthFailure.SecretIdNotFound"],
    [{ secretId: SECRET_ID, secretKey: SECRET_KEY, token: "stale" }, "AuthFailure.TokenFailure"],
  ])("credential %j: %s", async (credential, code) => {
    await open("default");
    await expect(clientOf({}, credential).DescribeInstances({})).rejects.toMatchObject({ code });
  });

  test.each([
    [4 * 60_000, undefined],
    [-4 * 60_000, undefined],
    [6 * 60_000, "AuthFailure.SignatureExpire"],
    [-6 * 60_000, "AuthFailure.SignatureExpire"],
  ])("a client whose clock is off by %i ms: %s", async (skew, code) => {
    await open("default", skew);
    const outcome = clientOf().DescribeInstances({ Limit: 1 });
    if (code === undefined) await expect(outcome).resolves.toHaveProperty("InstanceSet");
    else await expect(outcome).rejects.toMatchObject({ code });
  });

  test("a request without signature, or with one that is none, is refused", async () => {
    const cloud = await open("default");
    expect((await cloud.call("DescribeInstances")).Error?.Code).toBe(
      "AuthFailure.InvalidAuthorization",
    );
    const response = await cloud.fetch(cloud.endpoint, {
      method: "POST",
      headers: { authorization: "SKIP", "content-type": "application/json" },
      body: "{}",
    });
    expect(await response.json()).toMatchObject({
      Response: { Error: { Code: "AuthFailure.InvalidAuthorization" } },
    });
  });

  test("a request that was changed on its way does not fit its signature", async () => {
    const cloud = await open("reasons");
    const InstanceIds = await idsNamed(cloud, "running-eip");
    server.use(
      http.all(/tencentcloudapi/, async ({ request }) => {
        const { headers, url } = request;
        const body = JSON.stringify({ InstanceIds, StopType: "HARD" });
        const changed = new Request(url, { method: "POST", headers, body });
        const delivery = await answer(changed, cloud.cloud);
        return delivery.kind === "response" ? delivery.response : Response.error();
      }),
    );
    await expect(clientOf().StopInstances({ InstanceIds })).rejects.toMatchObject({
      code: "AuthFailure.SignatureFailure",
    });
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({ InstanceState: "RUNNING" });
  });

  test("faults reach the client as they would from the network", async () => {
    const cloud = await open("reasons");
    const [id] = await idsNamed(cloud, "running-eip");
    const once = (kind: "http-502" | "connection" | "html") =>
      cloud.control.setFaults([{ action: "StopInstances", phase: "after", kind, times: 1 }]);
    once("http-502");
    await expect(clientOf().StopInstances({ InstanceIds: [id] })).rejects.toMatchObject({
      httpCode: 502,
    });
    expect(await cloud.control.read(id)).toMatchObject({ LatestOperation: "StopInstances" });
    once("connection");
    await expect(clientOf().StopInstances({ InstanceIds: [id] })).rejects.toThrow();
    once("html");
    await expect(clientOf().StopInstances({ InstanceIds: [id] })).rejects.toThrow();
  });
});

describe("over the HTTP server on loopback", () => {
  test("the client is content with it: sign, list, shut down, follow, fail", async () => {
    const cloud = await signedCloud("reasons");
    const server = createMockServer(cloud.cloud);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const httpProfile = { endpoint: `127.0.0.1:${port}`, protocol: "http://" };
      const client = clientOf({ httpProfile });
      expect((await client.DescribeRegions()).TotalCount).toBe(20);
      const InstanceIds = await idsNamed(cloud, "running-prepaid");
      await client.StopInstances({ InstanceIds });
      cloud.advance(15_000);
      const { InstanceStatusSet } = await client.DescribeInstancesStatus({ InstanceIds });
      expect(InstanceStatusSet?.[0]?.InstanceState).toBe("STOPPED");
      await expect(client.StopInstances({ InstanceIds })).rejects.toMatchObject({
        code: "UnsupportedOperation.InstanceStateStopped",
      });
      const wrong = clientOf({ httpProfile }, { secretId: SECRET_ID, secretKey: "wrong" });
      await expect(wrong.DescribeRegions()).rejects.toMatchObject({
        code: "AuthFailure.SignatureFailure",
      });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test("a page of any origin may ask, and only the root path answers", async () => {
    const cloud = await createCloud();
    const server = createMockServer(cloud.cloud);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const url = `http://127.0.0.1:${port}/`;
      const asked = await fetch(url, {
        method: "OPTIONS",
        headers: { "access-control-request-headers": "x-tc-action,x-tc-version" },
      });
      expect(asked.status).toBe(204);
      expect(asked.headers.get("access-control-allow-origin")).toBe("*");
      expect(asked.headers.get("access-control-allow-headers")).toBe("x-tc-action,x-tc-version");
      expect((await fetch(`${url}elsewhere`)).status).toBe(404);
      cloud.control.setFaults([{ phase: "before", kind: "connection", times: 1 }]);
      await expect(fetch(url)).rejects.toThrow();
      cloud.control.setFaults([{ phase: "before", kind: "timeout", times: 1 }]);
      await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
