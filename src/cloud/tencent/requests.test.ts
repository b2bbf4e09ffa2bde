import { expect, test } from "vitest";
import type { InstanceId } from "../../instance/instance.ts";
import type { Command } from "../provider.ts";
import { wireRequest } from "./requests.ts";

const ids = ["ins-00000001", "ins-00000002"] as InstanceId[];
const command = <Of extends Pick<Command, "action" | "options">>(of: Of) => ({
  ...of,
  region: "ap-guangzhou",
  ids,
});

test("a start names its instances and nothing else", () => {
  const { action, parameters } = wireRequest(command({ action: "start", options: {} }));
  expect([action, parameters]).toEqual(["StartInstances", { InstanceIds: ids }]);
});

test.each([
  ["soft", "SOFT"],
  ["soft-first", "SOFT_FIRST"],
  ["hard", "HARD"],
] as const)(
  "a %s restart says so in the API's word, and uses nothing deprecated",
  (stopType, word) => {
    const { action, parameters } = wireRequest(
      command({ action: "restart", options: { stopType } }),
    );
    expect([action, parameters]).toEqual(["RebootInstances", { InstanceIds: ids, StopType: word }]);
  },
);
