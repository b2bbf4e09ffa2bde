import { expect, it } from "vitest";
import { createCloud } from "../../../mock/node.ts";
import { filterRequests } from "./filter-requests.ts";
import { endOf } from "./logged-request.ts";

async function someLog() {
  const { call, control, advance } = await createCloud();
  await call("DescribeInstances", { Limit: 1 });
  await call("StopInstances", { InstanceIds: ["ins-00000000"] });
  advance(1_000);
  control.setFaults([{ phase: "before", kind: "http-502" }]);
  await call("DescribeInstances").catch(() => undefined);
  control.setFaults([{ phase: "before", kind: { code: "InternalError" } }]);
  await call("StopInstances", { InstanceIds: ["ins-11111111"] });
  return control.log();
}

it("tells how requests ended", async () => {
  expect((await someLog()).map(endOf)).toEqual([
    { kind: "answered" },
    { kind: "refused", code: "InvalidInstanceId.NotFound" },
    { kind: "lost", how: "http-502" },
    { kind: "refused", code: "InternalError" },
  ]);
});

it("finds requests by action, id, region and code, all words together", async () => {
  const log = await someLog();
  const find = (words: string, failedOnly = false) =>
    filterRequests(log, { words, failedOnly }).map((one) => log.indexOf(one));
  expect(find("")).toEqual([0, 1, 2, 3]);
  expect(find("", true)).toEqual([1, 2, 3]);
  expect(find("stopinst")).toEqual([1, 3]);
  expect(find("ins-1111 GUANGZHOU")).toEqual([3]);
  expect(find("502")).toEqual([2]);
  expect(find("internalerror describe")).toEqual([]);
});
