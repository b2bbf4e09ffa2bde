/**
 * Reading what should have a shape but may not. The SDK's types give the names of the fields, not a
 * promise about their values: the API documents `null` for many of them, and an answer may be anything.
 */
export type Loose<Wire> = { readonly [Field in keyof Wire]?: unknown };

export function asRecord<Wire>(value: unknown): Loose<Wire> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}

export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function asTextOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function asNumber(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asTexts(value: unknown): string[] {
  return asList(value).filter((item): item is string => typeof item === "string" && item !== "");
}
