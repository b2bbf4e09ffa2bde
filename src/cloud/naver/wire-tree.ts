/**
 * An answer as a tree, whichever of the two formats it came in (`naver.md §4`). XML knows texts only
 * and nests the items of a list in an element of their own; JSON has numbers, truth values and plain
 * lists. What reads the tree need not know.
 */
import { XMLParser } from "fast-xml-parser";

export type WireFormat = "json" | "xml";

/** A record of the tree. The API promises its fields; an answer may hold anything. */
export type WireRecord = { readonly [field: string]: unknown };

const XML = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // `0042` is no number and `true` may be a name: whoever reads a field knows what it is.
  parseTagValue: false,
  trimValues: true,
});

/** The tree of an answer, or null for what is neither JSON nor XML. The text decides, not the header. */
export function parseAnswer(text: string): WireRecord | null {
  try {
    return asRecord(/^\s*</.test(text) ? XML.parse(text, true) : JSON.parse(text));
  } catch {
    return null;
  }
}

export function asRecord(value: unknown): WireRecord | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as WireRecord)
    : null;
}

/** Messages come with blanks around them, and a text of digits may come as a number. */
export function asText(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" ? value.trim() : "";
}

/** 0 for what is no number. */
export function asNumber(value: unknown): number {
  const text = asText(value);
  const number = text === "" ? 0 : Number(text);
  return Number.isFinite(number) ? number : 0;
}

export function asTruth(value: unknown): boolean {
  return value === true || asText(value).toLowerCase() === "true";
}

/**
 * The items of a list. In XML they stand as `item` elements below it: several are a list, a single
 * one stands for itself, and an empty list is an empty text.
 */
export function asItems(value: unknown, item: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const nested = asRecord(value)?.[item];
  if (nested === undefined || nested === null) return [];
  return Array.isArray(nested) ? nested : [nested];
}

/** Whether a field is there as a list, be it an empty one. */
export function isList(value: unknown): boolean {
  return Array.isArray(value) || asRecord(value) !== null || value === "";
}

/** The code of a `{code, codeName}` pair; names of codes are not stable (`naver.md §3.1`). */
export function codeOf(value: unknown): string {
  return asText(asRecord(value)?.code);
}
