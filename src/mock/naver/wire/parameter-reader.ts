import type { ServerRefusal } from "../simulation/calls.ts";

/** Integer 0…2147483647 (naver.md §2.4). */
const MAX_INTEGER = 2 ** 31 - 1;

/**
 * Reads the parameters an action has and remembers the first that cannot be used. Parameters it
 * does not have are passed over, as the service does.
 */
export class ParameterReader {
  readonly #params: ReadonlyMap<string, string>;
  #problem: ServerRefusal | null = null;

  constructor(params: ReadonlyMap<string, string>) {
    this.#params = params;
  }

  /** Why the call cannot be taken; null when everything that was read is usable. */
  get problem(): ServerRefusal | null {
    return this.#problem;
  }

  refuse(code: string, value: string): void {
    this.#problem ??= { code, value };
  }

  /** A text that may be missing; an empty one counts as missing. */
  text(name: string, longest = Number.POSITIVE_INFINITY): string | undefined {
    const value = this.#params.get(name)?.trim();
    if (value === undefined || value === "") return undefined;
    if (value.length > longest) this.refuse("1100000", name);
    return value;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) this.refuse("service/900", name);
    return value ?? "";
  }

  /** `name.1`, `name.2`…, in the order of their numbers; gaps do no harm. */
  list(name: string): string[] {
    const found = [...this.#params].flatMap(([full, value]) => {
      const [, digits] = full.startsWith(`${name}.`) ? (/\.([1-9]\d*)$/.exec(full) ?? []) : [];
      return digits !== undefined && full === `${name}.${digits}`
        ? [{ place: Number(digits), value: value.trim() }]
        : [];
    });
    return found.toSorted((a, b) => a.place - b.place).map(({ value }) => value);
  }

  /** Numbers of servers, each once (naver.md §2.2): what is no number is 24109. */
  servers(name: string): string[] {
    const numbers = this.list(name);
    if (numbers.some((no) => !/^\d+$/.test(no)) || new Set(numbers).size < numbers.length) {
      this.refuse("24109", name);
    }
    return numbers;
  }

  requiredServers(name: string): string[] {
    const numbers = this.servers(name);
    if (numbers.length === 0) this.refuse("service/900", name);
    return numbers;
  }

  requiredServer(name: string): string {
    const no = this.required(name);
    if (!/^\d+$/.test(no)) this.refuse("24109", name);
    return no;
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value) && Number(value) <= MAX_INTEGER) return Number(value);
    this.refuse("1100000", name);
    return undefined;
  }

  requiredBoolean(name: string): boolean {
    const value = this.required(name).toLowerCase();
    if (value !== "" && value !== "true" && value !== "false") this.refuse("1100000", name);
    return value === "true";
  }

  /** One of the choices, in any case; undefined when not given. */
  oneOf<C extends string>(name: string, choices: readonly C[]): C | undefined {
    const value = this.text(name)?.toLowerCase();
    const choice = choices.find((known) => known.toLowerCase() === value);
    if (value !== undefined && choice === undefined) this.refuse("1100000", name);
    return choice;
  }

  /** A list of such choices. */
  allOf<C extends string>(name: string, choices: readonly C[]): C[] {
    return this.list(name).flatMap((value) => {
      const choice = choices.find((known) => known.toLowerCase() === value.toLowerCase());
      if (choice === undefined) this.refuse("1100000", name);
      return choice ?? [];
    });
  }
}
