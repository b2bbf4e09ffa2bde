import { expect, it } from "vitest";
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

async function stateOf({ control }: Awaited<ReturnType<typeof createCloud>>) {
  return { ...control.faults(), guestsHang: (await control.settings()).guestsHang };
}

it("knows its own presets again, however they were switched on", () => {
  for (const [name, rule] of Object.entries(PRESETS)) {
    const rules = [JSON.parse(JSON.stringify(rule))];
    expect(activeFaults({ rules, latency: 0, guestsHang: false })).toEqual([
      { kind: "preset", name },
    ]);
  }
});

it("puts the missing network first and chance last", () => {
  let rules = withErrorRate([own], 0.2);
  rules = withPreset(rules, "offline", true);
  rules = withErrorRate(rules, 0.5);
  expect(rules).toEqual([
    PRESETS.offline,
    own,
    { phase: "before", kind: "http-502", probability: 0.5 },
  ]);
  expect(withErrorRate(withPreset(rules, "offline", false), 0)).toEqual([own]);
});

it("switches one fault off and leaves the others", async () => {
  const cloud = await createCloud();
  const { control } = cloud;
  control.setFaults(withErrorRate([PRESETS.offline, own], 0.2), 1_500);
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
