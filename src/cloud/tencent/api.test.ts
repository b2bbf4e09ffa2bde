import { expect, test } from "vitest";
import { CloudError } from "../cloud-error.ts";
import { createPace } from "../pace.ts";
import { createTransport } from "../transport.ts";
import { type Call, createApi } from "./api.ts";

const STOP: Call = {
  action: "StopInstances",
  region: "ap-guangzhou",
  parameters: { InstanceIds: ["ins-00000001"] },
  effect: "write",
};
const REQUEST_ID = "8d3c1a90-0000-4000-8000-000000000001";

async function ask(body: unknown, call: Call = STOP, status = 200) {
  const sent: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    if (init) sent.push(init);
    return new Response(JSON.stringify(body), { status });
  };
  const transport = createTransport({ fetch, isOnline: () => true });
  const api = createApi({
    endpoint: "https://cvm.example/",
    transport,
    language: () => "ko",
    pace: createPace(20),
  });
  const result = await api.call(call).catch((error: unknown) => error);
  return { result, headers: new Headers(sent[0]?.headers) };
}

const refused = (Code: string, Message: string) => ({
  Response: { Error: { Code, Message }, RequestId: REQUEST_ID },
});

test("headers as the API wants them; a language it does not speak falls back to English", async () => {
  const { headers, result } = await ask({ Response: { RequestId: REQUEST_ID } });
  expect(Object.fromEntries(headers)).toEqual({
    "content-type": "application/json",
    "x-tc-action": "StopInstances",
    "x-tc-version": "2017-03-12",
    "x-tc-region": "ap-guangzhou",
    "x-tc-language": "en-US",
    "x-tc-timestamp": expect.stringMatching(/^\d{10}$/),
  });
  expect(result).toEqual({ RequestId: REQUEST_ID });
});

test("an action that belongs to no region names none", async () => {
  const call: Call = { action: "DescribeRegions", region: null, parameters: {}, effect: "read" };
  const { headers } = await ask({ Response: { RegionSet: [] } }, call);
  expect(headers.has("x-tc-region")).toBe(false);
});

test.each([
  ["UnsupportedOperation.InstanceStateStopped", "refused", false],
  ["RequestLimitExceeded", "throttled", false],
  ["RequestLimitExceeded.UinLimitExceeded", "throttled", false],
  ["LimitExceeded", "refused", false],
  ["RequestSizeLimitExceeded", "refused", false],
  ["InternalServerError", "internal", true],
  ["InternalError", "internal", true],
  ["InternalError.Db", "internal", true],
  ["ServiceUnavailable", "internal", true],
  ["AuthFailure.SignatureExpire", "refused", false],
])("%s is %s", async (code, kind, outcomeUnknown) => {
  const { result } = await ask(refused(code, "As the cloud says it"));
  expect(result).toMatchObject({
    kind,
    code,
    outcomeUnknown,
    message: "As the cloud says it",
    requestId: REQUEST_ID,
    action: "StopInstances",
    httpStatus: 200,
  });
});

test("an error without words shows its code", async () => {
  const { result } = await ask({ Response: { Error: { Code: "FailedOperation" } } });
  expect(result).toMatchObject({ message: "FailedOperation", requestId: null });
});

test.each([
  [
    "a code is the cloud's word even with HTTP 500",
    refused("InvalidParameter", "m"),
    500,
    "refused",
  ],
  ["HTTP 500 with somebody's JSON", { error: "oops" }, 500, "no-answer"],
  ["HTTP 500 with what looks like a success", { Response: { RequestId: "1" } }, 500, "no-answer"],
  ["HTTP 429 with JSON", { error: "slow down" }, 429, "throttled"],
  ["HTTP 401 with JSON", { error: "sign in" }, 401, "refused"],
  ["no Response", { hello: "world" }, 200, "malformed"],
  ["null", null, 200, "malformed"],
  ["a list", [], 200, "malformed"],
  ["a Response that is a text", { Response: "yes" }, 200, "malformed"],
  ["an Error without a code", { Response: { Error: {} } }, 200, "malformed"],
  ["a success of a write without request id", { Response: {} }, 200, "malformed"],
])("%s", async (_what, body, status, kind) => {
  const { result } = await ask(body, STOP, status);
  expect(result).toBeInstanceOf(CloudError);
  expect(result).toMatchObject({ kind });
});

test("what a refusal says about instances comes with it, and only with a refusal", async () => {
  const about = async (code: string, message: string) => {
    const { result } = await ask(refused(code, message));
    return result instanceof CloudError ? result.culprits : undefined;
  };
  const named = "The instance `ins-00000001` in the `STOPPED` status is not supported.";
  expect(await about("UnsupportedOperation.InstanceStateStopped", named)).toEqual({
    blocker: "stopped",
    ids: ["ins-00000001"],
  });
  expect(await about("InvalidParameterCombination", named)).toBe(null);
  expect(await about("InternalServerError", named)).toBe(null);
});

test("a read aborted while it waits for its turn was never sent", async () => {
  const read: Call = { ...STOP, effect: "read", signal: AbortSignal.abort() };
  const { result, headers } = await ask({ Response: { RequestId: REQUEST_ID } }, read);
  expect(result).toMatchObject({ kind: "not-sent", action: "StopInstances" });
  expect([...headers]).toEqual([]);
});
