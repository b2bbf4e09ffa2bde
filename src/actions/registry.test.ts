// Walks the table: whatever stands in it is whole, from the rules to the test in a browser.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { someCapabilities } from "../cloud/some-capabilities.ts";
import { WIRE_REQUESTS } from "../cloud/tencent/requests.ts";
import { ACTION_NAMES, rulesOf } from "../instance/action-rules.ts";
import { anInstance } from "../instance/an-instance.ts";
import { BLOCKERS } from "../instance/blockers.ts";
import { INSTANCE_STATES } from "../instance/instance.ts";
import { wireActions } from "../mock/tencent/actions/table.ts";
import { ITEM_STATUSES } from "../runs/run.ts";
import type { ActionPlace } from "./action.ts";
import { ACTIONS, actionOf } from "./registry.ts";

const capabilities = someCapabilities();
const said = expect.stringMatching(/\S/);

const languages = readdirSync("locales");
function texts(language: string, namespace: string) {
  return JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, "utf8"));
}

/** The tags of every test in a browser: `["@start", "@list"]`. */
const tagsInBrowser = readdirSync("e2e")
  .filter((file) => file.endsWith(".spec.ts"))
  .flatMap((file) => [
    ...readFileSync(`e2e/${file}`, "utf8").matchAll(/^\s*tag: \[([^\]]*)\],?$/gm),
  ])
  .map(([, tags = ""]) => [...tags.matchAll(/"([^"]+)"/g)].map(([, tag]) => tag));

test("every action with rules has its line in the table, and no other", () => {
  expect(Object.keys(ACTIONS).toSorted()).toEqual(ACTION_NAMES.toSorted());
});

describe.each(ACTION_NAMES)("%s", (name) => {
  const action = actionOf(name);

  test("goes by its own name and its own rules", () => {
    expect(action.name).toBe(name);
    expect(action.rules).toBe(rulesOf(name));
  });

  test("cannot be done to everything, and says why in the words there are", () => {
    const options = action.defaultOptions(capabilities);
    const blockers = INSTANCE_STATES.flatMap((state) =>
      action.rules.blockers(anInstance({ state }), options),
    );
    expect(blockers.length).toBeGreaterThan(0);
    for (const blocker of blockers) expect(BLOCKERS).toContain(blocker);
  });

  test("can be reached from the row and from the tab view by the same door, or in the bin", () => {
    const doors: readonly (readonly ActionPlace[])[] = [
      ["row-menu", "tab-menu"],
      ["billing-cell"],
      ["bin-row", "bin-batch"],
    ];
    const open = doors.filter((each) => each.every((place) => action.places.includes(place)));
    expect(open).toHaveLength(1);
    expect(action.places.includes("batch-button") && action.places.includes("batch-menu")).toBe(
      false,
    );
  });

  test.each(languages)("has its texts in %s", (language) => {
    const actions = texts(language, "actions");
    expect(actions.name[name]).toEqual(said);
    // What the frame of its dialog says.
    expect(texts(language, name)).toMatchObject({
      group: { clear: said, caution: said, blocked: said },
      confirm: said,
      cannotConfirm: { none: said },
      meaning: { title: said },
    });
    if (action.menu.group) expect(actions.group[action.menu.group]).toEqual(said);
    expect(texts(language, "instances").requested[name]).toEqual(said);
    const { status, reason, slowRows } = texts(language, "runs");
    expect(status[name]).toEqual(Object.fromEntries(ITEM_STATUSES.map((each) => [each, said])));
    expect([reason["gave-up"].what[name], reason["gave-up"].next[name]]).toEqual([said, said]);
    if (action.forcedWhileUnderWay) {
      expect(slowRows.force[action.forcedWhileUnderWay]).toEqual(said);
      expect(slowRows.forceOne[action.forcedWhileUnderWay]).toEqual(said);
    }
  });

  test("is answered by the pretend cloud under its name on the wire", () => {
    const wire = wireActions.find((each) => each.action === WIRE_REQUESTS[name].action);
    expect(wire).toMatchObject({ writes: true });
  });

  test("offers next only what stands in the table", () => {
    for (const next of action.followUps(action.defaultOptions(capabilities))) {
      expect(ACTION_NAMES).toContain(next);
    }
  });

  const wheres = action.places.includes("bin-row") ? ["@recycle-bin"] : ["@list", "@tab-view"];
  test.each(wheres)("is done in a browser: %s", (where) => {
    expect(tagsInBrowser.some((tags) => tags.includes(`@${name}`) && tags.includes(where))).toBe(
      true,
    );
  });
});

describe.each(["shutdown", "restart"] as const)("a %s", (name) => {
  const { defaultOptions, offered, choices } = ACTIONS[name];

  test("is soft unless the cloud knows no soft one", () => {
    expect(defaultOptions(capabilities).stopType).toBe("soft");
    expect(defaultOptions(someCapabilities({ stopTypes: ["hard"] })).stopType).toBe("hard");
    expect(offered(capabilities)).toBe(true);
    expect(offered(someCapabilities({ stopTypes: [] }))).toBe(false);
  });

  test("is proposed by force to those for whom it did not work, where the cloud can", () => {
    const stronger = (stopType: "soft" | "hard", cloud = capabilities) =>
      choices?.stronger({ stopType, noCharge: false }, cloud);
    expect(stronger("soft")).toEqual({ stopType: "hard" });
    expect(stronger("hard")).toBeNull();
    expect(stronger("soft", someCapabilities({ stopTypes: ["soft"] }))).toBeNull();
  });
});

test("the place of the power button belongs to one action, whatever the state", () => {
  for (const state of INSTANCE_STATES) {
    const instance = anInstance({ state });
    const takers = ACTION_NAMES.filter((name) => ACTIONS[name].tabSlot?.isIts(instance));
    expect([state, takers]).toEqual([state, [state === "stopped" ? "start" : "shutdown"]]);
  }
});
