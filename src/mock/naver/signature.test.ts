import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { createCloud } from "../node.ts";
import { askNaver, type Path } from "./naver-client.ts";

/** naver.md §6: a request and the signature that belongs to it. */
interface Vector {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly timestamp: number;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly signature: string;
}

const ours = {
  timestamp: 1_700_000_000_000,
  accessKey: "AK-EXAMPLE",
  secretKey: "SK-EXAMPLE",
} as const;

const vectors: readonly Vector[] = [
  {
    method: "GET",
    path: "/vserver/v2/getServerInstanceList?responseFormatType=json",
    timestamp: 1_234_567_890_123,
    accessKey: "TestAccessKey",
    secretKey: "TestSecretKey",
    signature: "FPsYYX8fuMAgi+cue3eACOW0dNtIwu1LYWfg/megA2M=",
  },
  {
    ...ours,
    method: "GET",
    path: "/vserver/v2/stopServerInstances?regionCode=KR&serverInstanceNoList.1=1021003&serverInstanceNoList.2=937507&responseFormatType=json",
    signature: "RAVLdnK335eepCnzk8kpus1sJYaFGm+YnGCpQgxnEc8=",
  },
  {
    ...ours,
    method: "POST",
    path: "/vserver/v2/stopServerInstances",
    signature: "1+zgnL9VrC5v2EfE86++qEwb0rDEZU0Jy6X76LknwsE=",
  },
];

async function send(
  { method, path, timestamp, accessKey, secretKey, signature }: Vector,
  { header = "x-ncp-apigw-signature-v2", late = 0 } = {},
): Promise<Response> {
  const cloud = await createCloud({
    now: timestamp + late,
    credentials: { [accessKey]: secretKey },
  });
  const headers = {
    "x-ncp-apigw-timestamp": String(timestamp),
    "x-ncp-iam-access-key": accessKey,
    [header]: signature,
  };
  return cloud.fetch(new URL(`naver${path}`, cloud.endpoint), { method, headers });
}

/** Past the gateway the service may still refuse, but not for the signature. */
const isAuthenticated = async (response: Response): Promise<boolean> =>
  response.status !== 401 && !(await response.text()).includes("Authentication Failed");

test.each(vectors)("$method $path is signed as the documents compute it", async (vector) => {
  expect(await isAuthenticated(await send(vector))).toBe(true);
  const header = "x-ncp-apigw-signature-v1";
  expect(await isAuthenticated(await send(vector, { header }))).toBe(true);
});

test.each(vectors)("$method $path with anything else changed is 401/200", async (vector) => {
  const wrong: readonly Response[] = [
    await send({ ...vector, secretKey: "another" }),
    await send({ ...vector, signature: vector.signature.toLowerCase() }),
    await send({ ...vector, path: `${vector.path}${vector.path.includes("?") ? "&" : "?"}a=1` }),
    await send({ ...vector, method: vector.method === "GET" ? "POST" : "GET" }),
    await send(vector, { late: 5 * 60_000 + 1 }),
    await send(vector, { late: -5 * 60_000 - 1 }),
    await send(vector, { header: "x-ncp-apigw-signature-v3" }),
  ];
  for (const response of wrong) {
    expect(response.status).toBe(401);
    expect(await response.text()).toMatch(/"?errorCode"?[>:]"?200/);
  }
});

test("a clock may be five minutes off", async () => {
  for (const vector of vectors) {
    expect(await isAuthenticated(await send(vector, { late: 5 * 60_000 }))).toBe(true);
  }
});

test("the body of a form is not signed: whoever has the path may say anything in it", async () => {
  const timestamp = 1_700_000_000_000;
  const cloud = await createCloud({ now: timestamp, credentials: { id: "key" } });
  const path: Path = "/server/v2/getRegionList";
  const text = `POST ${path}\n${timestamp}\nid`;
  const answer = await askNaver(
    cloud,
    path,
    { responseFormatType: "json" },
    {
      method: "POST",
      headers: {
        "x-ncp-apigw-timestamp": String(timestamp),
        "x-ncp-iam-access-key": "id",
        "x-ncp-apigw-signature-v2": createHmac("sha256", "key").update(text).digest("base64"),
      },
    },
  );
  expect(answer.status).toBe(200);
});

test("without keys nobody asks for a signature", async () => {
  const cloud = await createCloud();
  expect((await askNaver(cloud, "/vserver/v2/getRegionList")).status).toBe(200);
});
