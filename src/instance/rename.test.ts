import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import { FAILURE_STATES, INSTANCE_STATES, type InstanceId } from "./instance.ts";
import { planAction } from "./plan.ts";
import { protectionRules } from "./protection.ts";
import { positionsOf, renameRules } from "./rename.ts";

const one = "ins-00000001" as InstanceId;
const two = "ins-00000002" as InstanceId;
const three = "ins-00000003" as InstanceId;
const called = (name: string) => ({ name, positions: {} });
const protect = { protect: null };

describe("[AT1] the states in which an attribute can be changed", () => {
  test.each(INSTANCE_STATES)("%s", (state) => {
    const instance = anInstance({ state });
    const able = ["running", "stopped", ...FAILURE_STATES].includes(state);
    expect(renameRules.blockers(instance, called("x")).length === 0).toBe(able);
    expect(protectionRules.blockers(instance, protect).length === 0).toBe(able);
  });

  test("not while stopped without charges", () => {
    const instance = anInstance({ state: "stopped", stoppedBilling: "not-charged" });
    expect(renameRules.blockers(instance, called("x"))).toEqual(["stopped-without-charges"]);
    expect(protectionRules.blockers(instance, protect)).toEqual(["stopped-without-charges"]);
  });

  test.each([
    ["modify", "operating", ["same-task-running"]],
    ["resize", "operating", ["operation-in-progress"]],
    ["reinstall", "failed", ["reinstall-failed"]],
    ["stop", "failed", []],
    ["modify", "succeeded", []],
  ] as const)("%s, %s", (name, phase, blockers) => {
    const instance = anInstance({ operation: anOperation({ name, phase }) });
    expect(renameRules.blockers(instance, called("x"))).toEqual(blockers);
    expect(protectionRules.blockers(instance, protect)).toEqual(blockers);
  });
});

test.each(["isolated", "expired"] as const)("[AT2] %s is no blocker", (restriction) => {
  const instance = anInstance({ restriction });
  expect(renameRules.blockers(instance, called("x"))).toEqual([]);
  expect(protectionRules.blockers(instance, protect)).toEqual([]);
});

test("[AT3] the answer is the end; without one, the name tells", () => {
  expect(renameRules.doneByAnswer?.({ name: "a" })).toBe(true);
  const instance = anInstance({ name: "web-1", operation: anOperation({ name: "modify" }) });
  expect(renameRules.done(instance, { name: "web-1" })).toBe(true);
  expect(renameRules.done(instance, { name: "web-2" })).toBe(false);
  expect(renameRules.underWay(instance)).toBe(false);
  expect(renameRules.undone(instance)).toBe(true);
});

test("[NM3] [NM5] the sequence runs through those that are renamed, and a part of them keeps its numbers", () => {
  const name = "web-{R:1}";
  const positions = positionsOf(name, [one, three]);
  const selection = [
    anInstance({ id: one }),
    anInstance({ id: two, state: "starting" }),
    anInstance({ id: three }),
  ];
  const sent = (of: typeof selection) =>
    planAction(renameRules, of, { name, positions }, 100).requests.map(({ ids, options }) => [
      ids,
      options.name,
    ]);
  expect(sent(selection)).toEqual([
    [[one], "web-1"],
    [[three], "web-2"],
  ]);
  expect(sent(selection.slice(2))).toEqual([[[three], "web-2"]]);
  expect(positionsOf("web", [one, three])).toEqual({});
});

test("[NM3] no name of a sequence is given twice, whatever is selected", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyInstance, { selector: ({ id }) => id }), (instances) => {
      const name = "n{R:7,F:2}";
      const positions = positionsOf(
        name,
        instances
          .filter((each) => renameRules.blockers(each, called(name)).length === 0)
          .map(({ id }) => id),
      );
      const { requests } = planAction(renameRules, instances, { name, positions }, 100);
      expect(requests.every(({ ids }) => ids.length === 1)).toBe(true);
      const names = requests.map(({ options }) => options.name);
      expect(names.toSorted()).toEqual(
        Array.from(
          { length: names.length },
          (_, n) => `n${String(n + 7).padStart(2, "0")}`,
        ).toSorted(),
      );
    }),
  );
});

test("[NM5] one name for all shares requests", () => {
  const selection = [anInstance({ id: one }), anInstance({ id: two })];
  const { requests } = planAction(renameRules, selection, called(" db "), 100);
  expect(requests).toEqual([{ region: "ap-guangzhou", ids: [one, two], options: { name: "db" } }]);
});

test("[NM4] each instance is told its name, once there is one", () => {
  const instance = anInstance({ id: two });
  const options = { name: "db-{R:1,F:2}", positions: { [one]: 0, [two]: 1 } };
  expect(renameRules.consequences(instance, options)).toEqual([
    { code: "new-name", name: "db-02" },
  ]);
  expect(renameRules.consequences(instance, called("  "))).toEqual([]);
});
