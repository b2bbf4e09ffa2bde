import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anInstance } from "../../instance/an-instance.ts";
import { anyInstance } from "../../instance/any-instance.ts";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { planAction } from "../../instance/plan.ts";
import { shutdownRules } from "../../instance/shutdown.ts";
import { underCircumstances } from "./circumstances.ts";
import { confirm, eligibleIds } from "./confirmation.ts";

const options = { stopType: "soft", noCharge: false } as const;
const MAX_IDS = 100;

function named(id: string, special: Partial<Instance> = {}): Instance {
  return anInstance({ id: id as InstanceId, ...special });
}

function press(shown: readonly Instance[], fresh: readonly Instance[], gone: InstanceId[] = []) {
  const rules = underCircumstances(shutdownRules, { gone: new Set(gone), pending: new Map() });
  return confirm({
    rules,
    options,
    maxIds: MAX_IDS,
    shown: planAction(shutdownRules, shown, options, MAX_IDS).verdicts,
    fresh,
  });
}

function idsOf(confirmation: ReturnType<typeof press>): InstanceId[] {
  if (confirmation.kind !== "agreed") throw new Error("Failed to agree: some were lost.");
  return confirmation.plan.requests.flatMap(({ ids }) => ids);
}

describe("pressing the confirming button", () => {
  test("goes ahead when nothing changed", () => {
    const listed = [named("ins-a"), named("ins-b", { state: "stopped" })];
    expect(idsOf(press(listed, listed))).toEqual(["ins-a"]);
  });

  test("[PL6] asks again when an instance cannot be done any more, and names it", () => {
    const listed = [named("ins-a"), named("ins-b")];
    const fresh = [named("ins-a"), named("ins-b", { state: "stopping" })];
    expect(press(listed, fresh)).toEqual({
      kind: "fewer",
      review: { changed: ["ins-b"], lost: ["ins-b"], gained: [] },
    });
  });

  test("[PL6] asks again when an instance is gone", () => {
    const listed = [named("ins-a"), named("ins-b")];
    expect(press(listed, listed, [listed[1]?.id as InstanceId])).toMatchObject({
      kind: "fewer",
      review: { lost: ["ins-b"] },
    });
  });

  test("[PL6] does not ask again when an instance that was left out has another reason now", () => {
    const listed = [named("ins-a"), named("ins-b", { state: "stopping" })];
    const fresh = [named("ins-a"), named("ins-b", { state: "stopped" })];
    const confirmation = press(listed, fresh);
    expect(idsOf(confirmation)).toEqual(["ins-a"]);
    expect(confirmation.review.changed).toEqual(["ins-b"]);
  });

  test("[PL7] leaves alone what became possible meanwhile", () => {
    const listed = [named("ins-a"), named("ins-b", { state: "restarting" })];
    const fresh = [named("ins-a"), named("ins-b")];
    const confirmation = press(listed, fresh);
    expect(idsOf(confirmation)).toEqual(["ins-a"]);
    expect(confirmation.review.gained).toEqual(["ins-b"]);
  });

  test("[PL7] one lost and one gained is not the same as before", () => {
    const listed = [named("ins-a"), named("ins-b", { state: "restarting" })];
    const fresh = [named("ins-a", { state: "stopped" }), named("ins-b")];
    expect(press(listed, fresh).kind).toBe("fewer");
  });
});

test("[PL2] whatever changed, a request holds each agreed id once and no other", () => {
  const before = fc.uniqueArray(anyInstance, { selector: ({ id }) => id, maxLength: 30 });
  const change = fc.record({ states: fc.array(anyInstance, { maxLength: 30 }) });
  fc.assert(
    fc.property(before, change, (listed, { states }) => {
      const fresh = listed.map((instance, index) => {
        const now = states[index];
        return now ? { ...now, id: instance.id, region: instance.region } : instance;
      });
      const agreed = eligibleIds(planAction(shutdownRules, listed, options, MAX_IDS).verdicts);
      const confirmation = press(listed, fresh);
      const sent = confirmation.kind === "agreed" ? idsOf(confirmation) : [];
      expect(new Set(sent).size).toBe(sent.length);
      if (confirmation.kind === "agreed") expect(new Set(sent)).toEqual(agreed);
      else expect(confirmation.review.lost.every((id) => agreed.has(id))).toBe(true);
    }),
  );
});
