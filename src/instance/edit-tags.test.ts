import fc from "fast-check";
import { expect, test } from "vitest";
import { anInstance, anOperation } from "./an-instance.ts";
import { editTagsRules } from "./edit-tags.ts";
import { INSTANCE_STATES, type Tag } from "./instance.ts";

const tag = (key: string, value = "v"): Tag => ({ key, value });
const edit = (set: readonly Tag[], remove: readonly string[] = [], most = 50) => ({
  set,
  remove,
  most,
});

test.each(INSTANCE_STATES)("[TG4] %s", (state) => {
  const instance = anInstance({ state });
  const blocked = ["creating", "launch-failed", "terminating", "unknown"].includes(state);
  expect(editTagsRules.blockers(instance, edit([tag("a")])).length > 0).toBe(blocked);
});

test("[TG4] what goes on with an instance does not matter, but that it is stopped without charges", () => {
  const busy = anInstance({
    operation: anOperation({ name: "reinstall" }),
    restriction: "isolated",
  });
  expect(editTagsRules.blockers(busy, edit([tag("a")]))).toEqual([]);
  const uncharged = anInstance({ state: "stopped", stoppedBilling: "not-charged" });
  expect(editTagsRules.blockers(uncharged, edit([tag("a")]))).toEqual(["stopped-without-charges"]);
});

const tagged = anInstance({ tags: [tag("env", "prod"), tag("team", "web")] });

test("[TG5] exactly what changes something is sent, and shows when it is done", () => {
  const options = edit([tag("env", "prod"), tag("team", "db"), tag("new", "")], ["gone", "env2"]);
  const sent = editTagsRules.requestOptions(tagged, options);
  expect(sent).toEqual({ set: [tag("team", "db"), tag("new", "")], remove: [] });
  expect(editTagsRules.requestOptions(tagged, edit([], ["env", "gone"]))).toEqual({
    set: [],
    remove: ["env"],
  });
});

const anyTags = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom<string>("a", "b", "c", "d"),
    value: fc.constantFrom<string>("", "1", "2"),
  }),
  { selector: ({ key }) => key },
);

test("[AT3] [TG5] carried out, an edit shows as done, and before that exactly if it changes nothing", () => {
  fc.assert(
    fc.property(anyTags, anyTags, fc.subarray(["a", "b", "e"]), (tags, set, gone) => {
      const instance = anInstance({ tags });
      const remove = gone.filter((key) => !set.some((each) => each.key === key));
      const sent = editTagsRules.requestOptions(instance, edit(set, remove));
      const after = new Map(tags.map(({ key, value }) => [key, value]));
      for (const key of sent.remove) after.delete(key);
      for (const { key, value } of sent.set) after.set(key, value);
      const done = anInstance({ tags: [...after].map(([key, value]) => ({ key, value })) });
      expect(editTagsRules.done(done, sent)).toBe(true);
      expect(editTagsRules.requestOptions(done, edit(set, remove))).toEqual({
        set: [],
        remove: [],
      });
      const changes = sent.set.length + sent.remove.length > 0;
      expect(editTagsRules.done(instance, sent)).toBe(!changes);
    }),
  );
});

test("[TG6] nothing to change leaves out; nothing wished blocks nothing", () => {
  const blockers = (...wish: Parameters<typeof edit>) =>
    editTagsRules.blockers(tagged, edit(...wish));
  expect(blockers([tag("env", "prod")], ["gone"])).toEqual(["nothing-to-change"]);
  expect(blockers([])).toEqual([]);
  expect(blockers([tag("env", "dev")], ["gone"])).toEqual([]);
});

test("[TG7] too many tags: counted after what is removed, and only when some are added", () => {
  const blockers = (...wish: Parameters<typeof edit>) =>
    editTagsRules.blockers(tagged, edit(...wish));
  expect(blockers([tag("a")], [], 2)).toEqual(["too-many-tags"]);
  expect(blockers([tag("a")], ["env"], 2)).toEqual([]);
  expect(blockers([tag("env", "dev")], [], 2)).toEqual([]);
  expect(blockers([], ["env"], 0)).toEqual([]);
});

test("[TG8] what goes away is named as it is", () => {
  const options = edit([tag("env", "dev"), tag("new")], ["team", "gone"]);
  expect(editTagsRules.consequences(tagged, options)).toEqual([
    { code: "tags-overwritten", tags: [tag("env", "prod")] },
    { code: "tags-removed", tags: [tag("team", "web")] },
  ]);
  expect(editTagsRules.consequences(tagged, edit([tag("new")]))).toEqual([]);
});
