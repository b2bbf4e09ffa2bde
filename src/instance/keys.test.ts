// Section KY of SPEC.md.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anInstance } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import { bindKeyBlockers, bindKeyConsequences, bindKeyRules } from "./bind-key.ts";
import { needsReading } from "./consequences.ts";
import { planAction } from "./plan.ts";
import { unbindKeyBlockers, unbindKeyConsequences, unbindKeyRules } from "./unbind-key.ts";

const down = { state: "stopped", platform: "linux" } as const;
const without = anInstance({ ...down, keyIds: [] });
const withOne = anInstance({ ...down, keyIds: ["skey-1"] });
const withTwo = anInstance({ ...down, keyIds: ["skey-1", "skey-2"] });
const of = (keyId: string | null) => ({ keyId, forceStop: false });

test("[KY1] Windows has no keys; what the console does not know is left to the cloud", () => {
  const windows = anInstance({ ...down, platform: "windows", keyIds: [] });
  expect(bindKeyBlockers(windows, of("skey-1"))).toEqual(["windows"]);
  expect(unbindKeyBlockers(windows, of(null))).toEqual(["windows"]);
  const unknown = anInstance({ ...down, platform: "unknown", keyIds: ["skey-2"] });
  expect(bindKeyBlockers(unknown, of("skey-1"))).toEqual([]);
  expect(unbindKeyBlockers(unknown, of(null))).toEqual([]);
});

test("[KY2] the only key there is cannot be bound again, one of several can", () => {
  expect(bindKeyBlockers(withOne, of("skey-1"))).toEqual(["key-already-bound"]);
  expect(bindKeyBlockers(withOne, of("skey-2"))).toEqual([]);
  expect(bindKeyBlockers(withTwo, of("skey-1"))).toEqual([]);
  expect(bindKeyBlockers(withOne, of(null))).toEqual([]);
});

test("[KY3] binding ends the login by password, or the keys before", () => {
  expect(bindKeyConsequences(without)).toEqual([{ code: "password-login-ends" }]);
  expect(bindKeyConsequences(withTwo)).toEqual([
    { code: "keys-replaced", keys: ["skey-1", "skey-2"] },
  ]);
  for (const instance of [without, withTwo]) {
    expect(needsReading(bindKeyConsequences(instance))).toBe(true);
  }
});

test("[KY4] unbinding takes the chosen key, or all of them", () => {
  expect(unbindKeyBlockers(without, of(null))).toEqual(["no-key-bound"]);
  expect(unbindKeyBlockers(without, of("skey-1"))).toEqual(["no-key-bound"]);
  expect(unbindKeyBlockers(withOne, of("skey-2"))).toEqual(["key-not-bound"]);
  expect(unbindKeyBlockers(withTwo, of("skey-2"))).toEqual([]);
  expect(unbindKeyBlockers(withTwo, of(null))).toEqual([]);
});

test("[KY5] the last key gone is said", () => {
  expect(unbindKeyConsequences(withTwo, of("skey-1"))).toEqual([]);
  expect(unbindKeyConsequences(withTwo, of(null))).toEqual([{ code: "key-login-ends" }]);
  expect(unbindKeyConsequences(withOne, of("skey-1"))).toEqual([{ code: "key-login-ends" }]);
});

test("[KY6] a request names the keys that all of its instances gain or lose", () => {
  const keyIds = fc.subarray(["skey-1", "skey-2", "skey-3"]);
  const anyKeyed = fc
    .tuple(anyInstance, keyIds)
    .map(([instance, keys]) => ({ ...instance, keyIds: keys }));
  fc.assert(
    fc.property(
      fc.array(anyKeyed, { maxLength: 20 }),
      fc.constantFrom(null, "skey-1", "skey-2"),
      (selection, keyId) => {
        const byId = new Map(selection.map((instance) => [instance.id, instance]));
        const options = { keyId, forceStop: true };
        for (const { ids, options: sent } of planAction(unbindKeyRules, selection, options, 100)
          .requests) {
          expect(sent.keyIds.length).toBeGreaterThan(0);
          for (const id of ids) {
            const has = byId.get(id)?.keyIds ?? [];
            expect(sent.keyIds).toEqual(keyId === null ? has : [keyId]);
            expect(has).toEqual(expect.arrayContaining([...sent.keyIds]));
          }
        }
        for (const { options: sent } of planAction(bindKeyRules, selection, options, 100)
          .requests) {
          expect(sent.keyIds).toEqual(keyId === null ? [] : [keyId]);
        }
      },
    ),
  );
});
