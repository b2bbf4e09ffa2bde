import type { WireValue } from "./wire-value.ts";

/**
 * XML as the documents' examples have it: two spaces a level, `<a></a>` for an empty text,
 * `<a/>` for an empty list, no declaration.
 */
export function xmlOf(name: string, value: WireValue, indent = ""): string {
  if (typeof value !== "object") return `${indent}<${name}>${escapeXml(String(value))}</${name}>`;
  const children = isList(value)
    ? value.map((item) => xmlOf(itemName(name), item, `${indent}  `))
    : Object.entries(value).map(([field, inner]) => xmlOf(field, inner, `${indent}  `));
  if (children.length === 0) return `${indent}<${name}/>`;
  return [`${indent}<${name}>`, ...children, `${indent}</${name}>`].join("\n");
}

function isList(value: WireValue): value is readonly WireValue[] {
  return Array.isArray(value);
}

function itemName(list: string): string {
  return list.replace(/List$/, "");
}

/** Also without the characters that XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
