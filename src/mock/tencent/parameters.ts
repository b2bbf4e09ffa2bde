import type { WireError } from "./wire-error.ts";

/** What a parameter may hold. Small on purpose: a validator library would outweigh the mock. */
export type Kind =
  | { readonly kind: "text" }
  | { readonly kind: "integer" }
  | { readonly kind: "flag" }
  | { readonly kind: "list"; readonly of: Kind }
  | { readonly kind: "object"; readonly fields: Fields };

export type Fields = { readonly [name: string]: Kind & { readonly required?: true } };

type ValueOf<K> = K extends { kind: "text" }
  ? string
  : K extends { kind: "integer" }
    ? number
    : K extends { kind: "flag" }
      ? boolean
      : K extends { kind: "list"; of: infer O }
        ? ValueOf<O>[]
        : K extends { kind: "object"; fields: infer F }
          ? ValuesOf<F>
          : never;

/** The checked parameters of a table of fields; an optional one is undefined when not sent. */
export type ValuesOf<F> = {
  readonly [N in keyof F]: F[N] extends { required: true }
    ? ValueOf<F[N]>
    : ValueOf<F[N]> | undefined;
};

export type JsonObject = { readonly [name: string]: unknown };

/** Whether it is a JSON object (not null, not a list). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Checks parameters in the order of tencent.md §12.6: unknown ones, missing ones, then types.
 * `textual` is for the form variant, where every value is text.
 */
export function checkParameters<F extends Fields>(
  fields: F,
  input: JsonObject,
  textual: boolean,
): { readonly values: ValuesOf<F> } | { readonly error: WireError } {
  const error =
    findUnknown(fields, input, "") ??
    findMissing(fields, input, "") ??
    findMistyped({ kind: "object", fields }, input, "", textual);
  if (error) return { error };
  const values = convert({ kind: "object", fields }, input);
  // Every field has just been checked against the table that the type is derived from.
  return { values: values as ValuesOf<F> };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function findUnknown(fields: Fields, input: JsonObject, path: string): WireError | null {
  for (const [name, value] of Object.entries(input)) {
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!kind) return { code: "UnknownParameter", parameter: path + name };
    const error = eachObject(kind, value, path + name, findUnknown);
    if (error) return error;
  }
  return null;
}

function findMissing(fields: Fields, input: JsonObject, path: string): WireError | null {
  for (const [name, kind] of Object.entries(fields)) {
    const value = input[name];
    const empty = isAbsent(value) || (Array.isArray(value) && value.length === 0);
    if (kind.required && empty) return { code: "MissingParameter", parameter: path + name };
    const error = eachObject(kind, value, path + name, findMissing);
    if (error) return error;
  }
  return null;
}

/** Looks into the objects of a parameter: itself, or the members of a list. */
function eachObject(
  kind: Kind,
  value: unknown,
  path: string,
  look: (fields: Fields, input: JsonObject, path: string) => WireError | null,
): WireError | null {
  if (kind.kind === "object" && isJsonObject(value)) return look(kind.fields, value, `${path}.`);
  if (kind.kind !== "list" || !Array.isArray(value)) return null;
  for (const [n, member] of value.entries()) {
    const error = eachObject(kind.of, member, `${path}.${n}`, look);
    if (error) return error;
  }
  return null;
}

function findMistyped(
  kind: Kind,
  value: unknown,
  path: string,
  textual: boolean,
): WireError | null {
  const wrong: WireError = { code: "InvalidParameter", parameter: path };
  switch (kind.kind) {
    case "text":
      return typeof value === "string" ? null : wrong;
    case "integer":
      if (textual) return typeof value === "string" && /^-?\d{1,15}$/.test(value) ? null : wrong;
      return Number.isSafeInteger(value) ? null : wrong;
    case "flag":
      if (textual) return typeof value === "string" && /^(true|false)$/i.test(value) ? null : wrong;
      return typeof value === "boolean" ? null : wrong;
    case "list":
      if (!Array.isArray(value)) return wrong;
      for (const [n, member] of value.entries()) {
        const error = findMistyped(kind.of, member, `${path}.${n}`, textual);
        if (error) return error;
      }
      return null;
    case "object":
      if (!isJsonObject(value)) return wrong;
      for (const [name, field] of Object.entries(kind.fields)) {
        if (isAbsent(value[name])) continue;
        const inner = path === "" ? name : `${path}.${name}`;
        const error = findMistyped(field, value[name], inner, textual);
        if (error) return error;
      }
      return null;
  }
}

function convert(kind: Kind, value: unknown): unknown {
  switch (kind.kind) {
    case "text":
      return value;
    case "integer":
      return Number(value);
    case "flag":
      return typeof value === "string" ? value.toLowerCase() === "true" : value;
    case "list":
      return Array.isArray(value)
        ? value.map((member: unknown) => convert(kind.of, member))
        : value;
    case "object": {
      const source = isJsonObject(value) ? value : {};
      return Object.fromEntries(
        Object.entries(kind.fields).map(([name, field]) => [
          name,
          isAbsent(source[name]) ? undefined : convert(field, source[name]),
        ]),
      );
    }
  }
}

/** Turns `InstanceIds.0=…`, `Filters.0.Values.1=…` back into lists and objects (tencent.md §1.1). */
export function unflatten(pairs: Iterable<readonly [string, string]>): JsonObject {
  const root: Branch = new Map();
  for (const [key, value] of pairs) {
    const steps = key.split(".");
    const last = steps.pop() ?? key;
    let branch = root;
    for (const step of steps) {
      const next = branch.get(step);
      if (next instanceof Map) branch = next;
      else {
        const fresh: Branch = new Map();
        branch.set(step, fresh);
        branch = fresh;
      }
    }
    branch.set(last, value);
  }
  return Object.fromEntries([...root].map(([name, node]) => [name, grow(node)]));
}

type Branch = Map<string, string | Branch>;

function grow(node: string | Branch): unknown {
  if (typeof node === "string") return node;
  const keys = [...node.keys()];
  if (keys.every((key) => /^\d+$/.test(key))) {
    return keys.toSorted((a, b) => Number(a) - Number(b)).map((key) => grow(node.get(key) ?? ""));
  }
  return Object.fromEntries([...node].map(([name, child]) => [name, grow(child)]));
}
