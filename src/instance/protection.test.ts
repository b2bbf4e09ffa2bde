import { expect, test } from "vitest";
import { anInstance } from "./an-instance.ts";
import { BILLING_MODES, type Instant } from "./instance.ts";
import { protectionRules } from "./protection.ts";

test.each(BILLING_MODES)("[TP1] %s", (billing) => {
  const free = anInstance({ billing, protectedFromTermination: false });
  const kept = anInstance({ billing, protectedFromTermination: true });
  const refused = billing === "spot" ? ["spot-cannot-be-protected"] : [];
  expect(protectionRules.blockers(free, { protect: true })).toEqual(refused);
  expect(protectionRules.blockers(free, { protect: null })).toEqual(refused);
  expect(protectionRules.blockers(kept, { protect: false })).toEqual([]);
  expect(protectionRules.blockers(kept, { protect: null })).toEqual([]);
});

test.each([true, false])("[TP2] protected or not (%s), it cannot be made what it is", (protect) => {
  const instance = anInstance({ protectedFromTermination: protect });
  expect(protectionRules.blockers(instance, { protect })).toEqual(["nothing-to-change"]);
  expect(protectionRules.blockers(instance, { protect: !protect })).toEqual([]);
  expect(protectionRules.blockers(instance, { protect: null })).toEqual([]);
});

test("[TP4] a timer that is set keeps protection from being turned on, not off", () => {
  const scheduledTermination = { timerId: "t-1", at: 1_800_000_000_000 as Instant };
  const free = anInstance({ scheduledTermination });
  for (const protect of [true, null]) {
    expect(protectionRules.blockers(free, { protect })).toEqual(["termination-scheduled"]);
  }
  const kept = anInstance({ scheduledTermination, protectedFromTermination: true });
  expect(protectionRules.blockers(kept, { protect: false })).toEqual([]);
});

test.each([true, false])("[TP3] %s is sent, and is the end", (protect) => {
  const instance = anInstance({ protectedFromTermination: !protect });
  const sent = protectionRules.requestOptions(instance, { protect });
  expect(sent).toEqual({ protect });
  expect(protectionRules.done(instance, sent)).toBe(false);
  expect(protectionRules.done({ ...instance, protectedFromTermination: protect }, sent)).toBe(true);
});
