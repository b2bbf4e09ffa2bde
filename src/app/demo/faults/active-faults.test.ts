import { describe, expect, it } from "vitest";
import { callNaver, listed, numbersNamed } from "../../../mock/naver/naver-client.ts";
import { createCloud } from "../../../mock/node.ts";
import {
  activeFaults,
  letHang,
  switchAllOff,
  switchOff,
  withErrorRate,
  withPreset,
} from "./active-faults.ts";
import type { FaultRule } from "./fault-rule.ts";
import { PRESETS } from "./presets.ts";

const own: FaultRule = { action: "StartInstances", phase: "before", kind: { code: "X" }, times: 1 };

const noAnswer = () => "no answer";

async function stateOf({ control }: Awaited<ReturnType<typeof createCloud>>) {
  return { ...control.faults(), guestsHang: (await control.settings()).guestsHang };
}

it("knows its own presets again, however they were switched on", () => {
  for (const [name, preset] of Object.entries(PRESETS)) {
    const rules = JSON.parse(JSON.stringify(preset));
    expect(activeFaults({ rules, latency: 0, guestsHang: false })).toEqual([
      { kind: "preset", name },
    ]);
    expect(withPreset(rules, name as keyof typeof PRESETS, false)).toEqual([]);
  }
});

describe.each([
  ["lost", ["no answer", "no answer"], true],
  ["denied", ["UnauthorizedOperation", "210"], false],
] as const)("%s", (preset, answers, done) => {
  it("strikes the shutdown of whichever cloud is on screen", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const { InstanceSet } = await cloud.call("DescribeInstances", {
      Filters: [{ Name: "instance-name", Values: ["running"] }],
    });
    const [{ InstanceId: id }] = InstanceSet as [{ readonly InstanceId: string }];
    const [no = ""] = await numbersNamed(cloud, "running");
    cloud.control.setFaults(PRESETS[preset]);
    const stopped = cloud
      .call("StopInstances", { InstanceIds: [id], StopType: "HARD" })
      .then(({ Error: error }) => error?.Code, noAnswer);
    expect(await stopped).toBe(answers[0]);
    const instance = await cloud.control.read(id);
    expect(instance && Reflect.get(instance, "LatestOperation") === "StopInstances").toBe(done);
    const naver = callNaver(cloud, "/vserver/v2/stopServerInstances", listed([no]));
    expect(await naver.then(({ code }) => code, noAnswer)).toBe(answers[1]);
    expect((await cloud.control.read(no)) ?? {}).toMatchObject({
      serverInstanceStatusName: done ? "shutting down" : "running",
    });
  });
});

it("puts the missing network first and chance last", () => {
  let rules = withErrorRate([own], 0.2);
  rules = withPreset(rules, "offline", true);
  rules = withErrorRate(rules, 0.5);
  expect(rules).toEqual([
    ...PRESETS.offline,
    own,
    { phase: "before", kind: "http-502", probability: 0.5 },
  ]);
  expect(withErrorRate(withPreset(rules, "offline", false), 0)).toEqual([own]);
});

it("switches one fault off and leaves the others", async () => {
  const cloud = await createCloud();
  const { control } = cloud;
  control.setFaults(withErrorRate([...PRESETS.offline, own], 0.2), 1_500);
  await letHang(control, true);
  const all = activeFaults(await stateOf(cloud));
  expect(all.map(({ kind }) => kind)).toEqual(["latency", "stuck", "preset", "own", "error-rate"]);
  for (const fault of all) {
    const before = activeFaults(await stateOf(cloud));
    await switchOff(control, fault);
    expect(activeFaults(await stateOf(cloud))).toEqual(before.slice(1));
  }
});

it("switches everything off at once", async () => {
  const cloud = await createCloud({ scenario: "stuck" });
  cloud.control.setFaults([own], 500);
  await switchAllOff(cloud.control);
  expect(activeFaults(await stateOf(cloud))).toEqual([]);
});
