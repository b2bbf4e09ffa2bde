import { describe, expect, it } from "vitest";
import { pseudo, pseudoTexts } from "./pseudo.ts";

describe("the language nobody speaks", () => {
  it("is accented, longer, and closed in brackets", () => {
    expect(pseudo("Instances")).toBe("[Ĩńśťáńćéś~~~~]");
  });

  it("leaves alone what i18next reads", () => {
    const text = "{{count}} of <ago/> $t(app:close) {{- name}}";
    expect(pseudo(text)).toMatch(
      /^\[\{\{count\}\} öf <ago\/> \$t\(app:close\) \{\{- name\}\}~+\]$/,
    );
  });

  it("reaches every nested text and changes no key", () => {
    expect(pseudoTexts({ app: { close: "OK", more: { a_one: "x" } } })).toEqual({
      app: { close: "[ØK~]", more: { a_one: "[x~]" } },
    });
  });
});
