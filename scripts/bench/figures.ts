/** One line of the table in `docs/performance.md`. */
export interface Line {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  /** Whether it keeps its budget; null where there is none. */
  readonly kept: boolean | null;
}

/** Some measurements of the same thing. */
export class Sample {
  readonly #values: readonly number[];

  constructor(values: readonly number[]) {
    if (values.length === 0) throw new Error("Failed to sum up: nothing was measured.");
    this.#values = values.toSorted((a, b) => a - b);
  }

  get median(): number {
    const { length } = this.#values;
    const [lower = Number.NaN, upper = Number.NaN] = [
      this.#values[(length - 1) >> 1],
      this.#values[length >> 1],
    ];
    return (lower + upper) / 2;
  }

  get largest(): number {
    return this.#values.at(-1) ?? Number.NaN;
  }

  /** `310 [290–350]`: median and spread. */
  toText(digits = 0): string {
    const [least = Number.NaN] = this.#values;
    const text = (value: number) => value.toFixed(digits);
    if (this.#values.length === 1) return text(this.median);
    return `${text(this.median)} [${text(least)}–${text(this.largest)}]`;
  }
}

/** A line whose budget is an upper limit in the unit of what was measured. */
export function limited(
  what: string,
  sample: Sample,
  limit: number,
  unit: string,
  digits = 0,
): Line {
  return {
    what,
    budget: `${limit} ${unit}`.trim(),
    measured: `${sample.toText(digits)} ${unit}`.trim(),
    kept: sample.median <= limit,
  };
}

export function table(lines: readonly Line[]): string {
  const mark = (kept: boolean | null) => (kept === null ? "" : kept ? "yes" : "**no**");
  return [
    "| what | at most | measured | kept |",
    "| --- | --- | --- | --- |",
    ...lines.map(
      ({ what, budget, measured, kept }) => `| ${what} | ${budget} | ${measured} | ${mark(kept)} |`,
    ),
  ].join("\n");
}
