import { describe, expect, it } from "vitest";
import { literalTexts } from "./literal-texts.ts";

describe("texts that are written into the screens", () => {
  it.each([
    '<img alt="A server" />',
    '<button aria-label={"Close it"}>',
    "<a title={`Go to ${page}`}>",
    'announce("Copied")',
    '<Alert title="失败">',
  ])("finds %s", (source) => {
    expect(literalTexts(source)).toHaveLength(1);
  });

  it.each([
    '<img alt="" className="abc" aria-labelledby="id" />',
    '<button aria-label={t("close")} title={label}>',
    "announce(t(`copy.${outcome}`))",
    '<Keys label="×" role="dialog" />',
    '<DateInput placeholder="YYYY-MM-DD" />',
    "announce(`${t(copied)} ${value}`)",
    'const title = "x"; const label = t("title");',
  ])("leaves %s", (source) => {
    expect(literalTexts(source)).toEqual([]);
  });
});
