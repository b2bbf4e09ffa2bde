import { expect, test } from "vitest";
import { CloudError, type CloudErrorKind } from "../cloud/cloud-error.ts";
import { retryDelay, shouldRetry } from "./query-client.ts";

const failed = (kind: CloudErrorKind) =>
  new CloudError({
    kind,
    action: "DescribeInstances",
    code: null,
    message: "",
    requestId: null,
    httpStatus: null,
  });

test.each([
  ["throttled", true],
  ["internal", true],
  ["no-answer", true],
  ["malformed", true],
  ["refused", false],
  ["not-sent", false],
] as const)("a read that was %s is repeated: %s", (kind, repeated) => {
  expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, failed(kind)))).toEqual([
    repeated,
    repeated,
    false,
    false,
  ]);
});

test("a fault of the console is not repeated", () => {
  expect(shouldRetry(0, new TypeError("x is undefined"))).toBe(false);
});

test("each wait is longer, up to a limit, and no two tabs wait the same", () => {
  for (const [failures, longest] of [500, 1_000, 2_000, 4_000, 8_000, 8_000].entries()) {
    const delays = Array.from({ length: 50 }, () => retryDelay(failures));
    for (const delay of delays) {
      expect(delay).toBeGreaterThanOrEqual(longest / 2);
      expect(delay).toBeLessThanOrEqual(longest);
    }
    expect(new Set(delays).size).toBeGreaterThan(1);
  }
});
