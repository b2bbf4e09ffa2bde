import { describe, expect, test } from "vitest";
import en from "../../locales/en/actions.json" with { type: "json" };
import ko from "../../locales/ko/actions.json" with { type: "json" };
import zh from "../../locales/zh/actions.json" with { type: "json" };
import { someCapabilities } from "../cloud/some-capabilities.ts";
import { ACTION_NAMES, rulesOf } from "../instance/action-rules.ts";
import { ACTIONS } from "./registry.ts";

const capabilities = someCapabilities();

test("every action with rules has its line in the table, and no other", () => {
  expect(Object.keys(ACTIONS).toSorted()).toEqual(ACTION_NAMES.toSorted());
});

describe.each(ACTION_NAMES)("%s", (name) => {
  const action = ACTIONS[name];

  test("goes by its own name and its own rules", () => {
    expect(action.name).toBe(name);
    expect(action.rules).toBe(rulesOf(name));
  });

  test("can be reached somewhere", () => {
    expect(action.places).not.toHaveLength(0);
  });

  test("is named in every language, and so is its submenu", () => {
    for (const texts of [en, ko, zh]) {
      expect(texts.name[name]).toMatch(/\S/);
      if (action.menu.group) expect(texts.group[action.menu.group]).toMatch(/\S/);
    }
  });
});

test("a shutdown is soft unless the cloud knows no soft one", () => {
  const { defaultOptions, offered } = ACTIONS.shutdown;
  expect(defaultOptions(capabilities)).toEqual({ stopType: "soft", noCharge: false });
  expect(defaultOptions(someCapabilities({ stopTypes: ["hard"] })).stopType).toBe("hard");
  expect(offered(capabilities)).toBe(true);
  expect(offered(someCapabilities({ stopTypes: [] }))).toBe(false);
});
