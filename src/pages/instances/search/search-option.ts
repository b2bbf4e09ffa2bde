import { FILTER_ATTRIBUTES, type FilterAttribute } from "../../../cloud/provider.ts";

/** A line of the search box's list. */
export type SearchOption =
  | { readonly kind: "search" }
  | { readonly kind: "attribute"; readonly attribute: FilterAttribute }
  /** A known value by the name it goes by in the language on screen. */
  | { readonly kind: "value"; readonly label: string };

/** The list hands its choices over as texts. */
export function writeOption(option: SearchOption): string {
  switch (option.kind) {
    case "search":
      return "search:";
    case "attribute":
      return `attribute:${option.attribute}`;
    case "value":
      return `value:${option.label}`;
  }
}

export function readOption(text: string): SearchOption {
  const rest = text.slice(text.indexOf(":") + 1);
  if (text.startsWith("value:")) return { kind: "value", label: rest };
  const attribute = FILTER_ATTRIBUTES.find((known) => text === `attribute:${known}`);
  return attribute ? { kind: "attribute", attribute } : { kind: "search" };
}
