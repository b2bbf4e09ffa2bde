import { expect, test } from "vitest";
import { anInstance } from "../../instance/an-instance.ts";
import type { InstanceId } from "../../instance/instance.ts";
import { groupVerdicts, planAction } from "../../instance/plan.ts";
import { terminateRules } from "../../instance/terminate.ts";
import { beginsPhrase, goneForGood, isPhrase } from "./gone-for-good.ts";

test("only what is destroyed at once counts as gone for good", () => {
  const listed = [
    anInstance({ id: "ins-00000001" as InstanceId }),
    anInstance({ id: "ins-00000002" as InstanceId, billing: "subscription" }),
    anInstance({ id: "ins-00000003" as InstanceId, protectedFromTermination: true }),
  ];
  const gone = (how: "now" | "recycle") =>
    goneForGood(groupVerdicts(planAction(terminateRules, listed, { how, at: null }, 100).verdicts));
  expect([gone("now"), gone("recycle")]).toEqual([1, 0]);
});

test("the words are the words, whatever the input method makes of them", () => {
  expect(isPhrase("  Release   NOW ", "release now")).toBe(true);
  expect(isPhrase("즉시 릴리스".normalize("NFD"), "즉시 릴리스")).toBe(true);
  expect(isPhrase("立即释放", "立即释放")).toBe(true);
  expect(isPhrase("立即", "立即释放")).toBe(false);
  expect(isPhrase("", "release now")).toBe(false);
});

test("half of the words is no mistake yet", () => {
  expect(beginsPhrase("rel", "release now")).toBe(true);
  expect(beginsPhrase("delete", "release now")).toBe(false);
});
