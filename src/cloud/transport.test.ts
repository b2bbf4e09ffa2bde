import { afterEach, expect, test, vi } from "vitest";
import { CloudError } from "./cloud-error.ts";
import { createTransport, TIMEOUT } from "./transport.ts";

const request = {
  endpoint: "https://cloud.example/",
  action: "StopInstances",
  headers: { "X-TC-Action": "StopInstances" },
  body: { InstanceIds: ["ins-00000001"] },
  timeout: TIMEOUT.write,
};

type Fetch = typeof globalThis.fetch;
const answering =
  (body: BodyInit, init?: ResponseInit): Fetch =>
  async () =>
    new Response(body, init);
/** Never answers; rejects as `fetch` does when it is aborted. */
const silent: Fetch = (_input, init) =>
  new Promise((_resolve, reject) => {
    const signal = init?.signal;
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

async function failure(fetch: Fetch, extra: object = {}, isOnline = () => true) {
  const posting = createTransport({ fetch, isOnline }).post({ ...request, ...extra });
  const error = await posting.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CloudError);
  return error as CloudError;
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("posts JSON once, uncached, with the caller's headers", async () => {
  const fetch = vi.fn<Fetch>(answering('{"Response":{}}'));
  const answer = await createTransport({ fetch, isOnline: () => true }).post(request);
  expect(answer).toEqual({ status: 200, json: { Response: {} } });
  expect(fetch).toHaveBeenCalledTimes(1);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe(request.endpoint);
  expect(init).toMatchObject({ method: "POST", cache: "no-store" });
  expect(init?.headers).toEqual({
    "Content-Type": "application/json",
    "X-TC-Action": "StopInstances",
  });
  expect(init?.body).toBe('{"InstanceIds":["ins-00000001"]}');
});

test("a body that is JSON counts, whatever its header calls it", async () => {
  const fetch = answering('{"Response":{}}', { headers: { "Content-Type": "text/html" } });
  const { json } = await createTransport({ fetch, isOnline: () => true }).post(request);
  expect(json).toEqual({ Response: {} });
});

test.each([
  ["a web page", "<!doctype html><p>Hello", 200, "malformed"],
  ["truncated JSON", '{"Response":{"RequestId":"1', 200, "malformed"],
  ["an empty body", "", 200, "malformed"],
  ["a web page with 500", "<html>Oops", 500, "no-answer"],
  ["an empty 502", "", 502, "no-answer"],
  ["504", "upstream timed out", 504, "no-answer"],
  ["408", "", 408, "no-answer"],
  ["429", "slow down", 429, "throttled"],
  ["403 of a gateway", "forbidden", 403, "refused"],
  ["413 of a gateway", "<html>too large", 413, "refused"],
])("%s", async (_what, body, status, kind) => {
  const error = await failure(answering(body, { status }));
  expect(error).toMatchObject({ kind, httpStatus: status, code: null, action: "StopInstances" });
});

test("offline, nothing is sent", async () => {
  const fetch = vi.fn<Fetch>(silent);
  const error = await failure(fetch, {}, () => false);
  expect(error).toMatchObject({ kind: "not-sent", outcomeUnknown: false });
  expect(fetch).not.toHaveBeenCalled();
});

test("aborted beforehand, nothing is sent", async () => {
  const fetch = vi.fn<Fetch>(silent);
  expect(await failure(fetch, { signal: AbortSignal.abort() })).toMatchObject({ kind: "not-sent" });
  expect(fetch).not.toHaveBeenCalled();
});

test("aborted afterwards, the outcome is unknown", async () => {
  const controller = new AbortController();
  const failing = failure(silent, { signal: controller.signal });
  controller.abort();
  expect(await failing).toMatchObject({ kind: "no-answer", outcomeUnknown: true });
});

test("no answer in time", async () => {
  const error = await failure(silent, { timeout: 20 });
  expect(error).toMatchObject({ kind: "no-answer", message: "No answer within 0.02 s" });
});

test("a lost connection may have been lost after sending", async () => {
  const error = await failure(async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(error).toMatchObject({ kind: "no-answer", message: "Failed to fetch", httpStatus: null });
});

test("a connection lost in the middle of the answer", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"Respon'));
    },
    pull(controller) {
      controller.error(new TypeError("network error"));
    },
  });
  expect(await failure(answering(body))).toMatchObject({ kind: "no-answer", httpStatus: 200 });
});
