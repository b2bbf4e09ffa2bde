import { hash32 } from "./world/hash.ts";

/** What goes wrong. A `{ code }` is an API error that the world itself would not have given. */
export type FaultKind =
  | "timeout"
  | "connection"
  | "http-500"
  | "http-502"
  | "http-429"
  | "html"
  | "truncated"
  | "wrong-content-type"
  | { readonly code: string };

/** One thing that goes wrong on the way. The first rule that fits a request is used. */
export interface FaultRule {
  /** Only this action; all of them when absent. */
  readonly action?: string;
  /** Only requests that name one of these instances. */
  readonly instanceIds?: readonly string[];
  /** `before`: the world never hears of it. `after`: it has been done, the answer is lost. */
  readonly phase: "before" | "after";
  readonly kind: FaultKind;
  /** How often it goes wrong; without end when absent. */
  readonly times?: number;
  /** Share of the fitting requests, 0…1, decided by the seed; all of them when absent. */
  readonly probability?: number;
}

/** What a rule is matched against. */
export interface FaultSubject {
  readonly action: string;
  readonly instanceIds: readonly string[];
}

/** The faults that are switched on, and how often each has struck. */
export class Faults {
  readonly #seed: number;
  #rules: { readonly rule: FaultRule; seen: number; struck: number }[] = [];
  /** Added to every answer, milliseconds of real time. */
  latency = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  get rules(): FaultRule[] {
    return this.#rules.map(({ rule }) => rule);
  }

  set rules(rules: readonly FaultRule[]) {
    this.#rules = rules.map((rule) => ({ rule, seen: 0, struck: 0 }));
  }

  /** What goes wrong with this request in this phase, if anything; counts it. */
  strike(phase: FaultRule["phase"], subject: FaultSubject): FaultKind | null {
    for (const [n, entry] of this.#rules.entries()) {
      const { rule } = entry;
      if (rule.phase !== phase || !fits(rule, subject)) continue;
      if (rule.times !== undefined && entry.struck >= rule.times) continue;
      const roll = hash32(this.#seed, "fault", n, entry.seen++) / 0x1_0000_0000;
      if (rule.probability !== undefined && roll >= rule.probability) continue;
      entry.struck++;
      return rule.kind;
    }
    return null;
  }
}

function fits(rule: FaultRule, subject: FaultSubject): boolean {
  if (rule.action !== undefined && rule.action !== subject.action) return false;
  return rule.instanceIds?.some((id) => subject.instanceIds.includes(id)) ?? true;
}
