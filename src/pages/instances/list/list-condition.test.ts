import { describe, expect, it } from "vitest";
import { CloudError } from "../../../cloud/cloud-error.ts";
import type { InstancePage } from "../../../cloud/provider.ts";
import type { Instance } from "../../../instance/instance.ts";
import { type ListReading, listCondition } from "./list-condition.ts";

const calm: ListReading = { data: undefined, error: null, paused: false, exhausted: false };
const refused = (code: string) =>
  new CloudError({
    kind: "refused",
    action: "List",
    code,
    message: "no",
    requestId: null,
    httpStatus: 200,
  });
const page = (rows: number, total: number): InstancePage => ({
  total,
  instances: Array.from({ length: rows }, () => ({}) as Instance),
  how: "page",
  sortable: true,
});
const fault = new Error("lost");

describe("what the list is like", () => {
  it.each([
    ["first load", calm, false, "first-load"],
    ["nothing for too long", { ...calm, exhausted: true }, false, "failed"],
    ["offline", { ...calm, paused: true }, false, "offline"],
    ["an error", { ...calm, error: fault }, false, "failed"],
    ["no rights", { ...calm, error: refused("UnauthorizedOperation.X") }, false, "denied"],
    [
      "a bad signature",
      { ...calm, error: refused("AuthFailure.SignatureFailure") },
      false,
      "denied",
    ],
    ["another refusal", { ...calm, error: refused("InvalidZone") }, false, "failed"],
    ["an empty region", { ...calm, data: page(0, 0) }, false, "empty-region"],
    ["no match", { ...calm, data: page(0, 0) }, true, "no-match"],
    ["beyond the end", { ...calm, data: page(0, 41) }, false, "beyond-end"],
    ["rows", { ...calm, data: page(3, 3) }, false, "rows"],
  ] as const)("%s", (_, reading, filtered, kind) => {
    expect(listCondition(reading, 20, filtered).kind).toBe(kind);
  });

  it("keeps the rows when reading them again fails, and says why", () => {
    const data = page(3, 3);
    expect(listCondition({ ...calm, data, error: fault }, 20, false)).toEqual({
      kind: "rows",
      page: data,
      stale: { kind: "failed", error: fault },
    });
    expect(listCondition({ ...calm, data, paused: true }, 20, false)).toMatchObject({
      kind: "rows",
      stale: { kind: "offline" },
    });
  });

  it("does not claim that nothing is there when the last reading failed", () => {
    const reading = { ...calm, data: page(0, 0), error: fault };
    expect(listCondition(reading, 20, true).kind).toBe("rows");
  });

  it("knows how many pages there are", () => {
    expect(listCondition({ ...calm, data: page(0, 41) }, 20, false)).toMatchObject({ pages: 3 });
  });
});
