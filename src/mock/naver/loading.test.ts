import { expect, test, vi } from "vitest";
import { createCloud } from "../node.ts";
import { askNaver } from "./naver-client.ts";

const loaded = vi.hoisted(() => ({ simulation: 0, wire: 0 }));
vi.mock("./open-servers.ts", async (original) => {
  loaded.simulation++;
  return original();
});
vi.mock("./wire/answer.ts", async (original) => {
  loaded.wire++;
  return original();
});

test("a world in which nobody asks for NAVER's servers does without their code", async () => {
  const cloud = await createCloud();
  await cloud.call("DescribeInstances");
  await cloud.control.upcoming(5);
  await cloud.control.jump(1_000);
  await cloud.control.reset();
  expect(loaded).toEqual({ simulation: 0, wire: 0 });
  await askNaver(cloud, "/vserver/v2/getServerInstanceList");
  expect(loaded).toEqual({ simulation: 1, wire: 1 });
});
