import type { DistServer } from "../hosting/dist-server.ts";
import { heapSize, withColdPage } from "./browser.ts";
import { type Line, limited, Sample } from "./figures.ts";
import { pageTimes } from "./probe.ts";

const SIZES = [100, 1_000, 10_000, 100_000] as const;

/** What the console asks most, as expressions of the parameters of DescribeInstances. */
const QUESTIONS = {
  "list page": { Offset: 20, Limit: 20 },
  filter: { Limit: 20, Filters: [{ Name: "instance-state", Values: ["STOPPED"] }] },
  "free search": { Limit: 20, Filters: [{ Name: "instance-name", Values: ["web-00"] }] },
  "count per region": { Limit: 1 },
} as const;

type Question = keyof typeof QUESTIONS;

interface World {
  readonly size: number;
  /** From the beginning of the navigation until the pretend cloud answers, milliseconds. */
  readonly opened: Sample;
  /** Bytes. */
  readonly heap: number;
  readonly answers: Record<Question, Sample>;
}

export interface Growth {
  readonly lines: readonly Line[];
  /** Markdown: how each figure grows with the world. */
  readonly table: string;
}

/** Grows the world and asks it the same questions. */
export async function worlds(server: DistServer, rounds: number): Promise<Growth> {
  const measured: World[] = [];
  for (const size of SIZES) measured.push(await measure(server, size, rounds));
  const [smallest] = measured;
  const largest = measured.at(-1);
  if (!smallest || !largest) throw new Error("Failed to measure: there is no world.");
  const named = `world of ${largest.size.toLocaleString("en")}`;
  const questions = Object.keys(QUESTIONS) as Question[];
  const lines = [
    ...questions.map((question) =>
      limited(`${named}: ${question}, answer of the mock`, largest.answers[question], 50, "ms", 1),
    ),
    limited(
      `${named}: opening it, beyond one of ${smallest.size}`,
      new Sample([Math.max(0, largest.opened.median - smallest.opened.median)]),
      300,
      "ms",
    ),
    limited(
      `${named}: heap, beyond one of ${smallest.size}`,
      new Sample([(largest.heap - smallest.heap) / 1e6]),
      80,
      "MB",
      1,
    ),
  ];
  const head = [
    "instances",
    ...questions.map((question) => `${question}, ms`),
    "open, ms",
    "heap, MB",
  ];
  const rows = measured.map(({ size, answers, opened, heap }) => [
    size.toLocaleString("en"),
    ...questions.map((question) => answers[question].toText(1)),
    opened.toText(),
    (heap / 1e6).toFixed(1),
  ]);
  const table = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  return { lines, table: table.join("\n") };
}

async function measure(server: DistServer, size: number, rounds: number): Promise<World> {
  const opened: number[] = [];
  const answers = new Map<Question, number[]>();
  let heap = 0;
  for (let round = 0; round < rounds; round++) {
    await withColdPage(1, async ({ page, devTools }) => {
      await page.goto(`${server.url}?lang=en&scenario=large&size=${size}#/instances`);
      const times = await pageTimes(page);
      opened.push(times.demoReady ?? Number.NaN);
      heap = await heapSize(devTools);
      for (const [question, parameters] of Object.entries(QUESTIONS)) {
        const took = (await page.evaluate(`(async () => {
          const { control } = window.cvmConsole;
          const times = [];
          for (let time = 0; time < 7; time++) {
            const begun = performance.now();
            await control.exec("DescribeInstances", "ap-guangzhou", ${JSON.stringify(parameters)});
            times.push(performance.now() - begun);
          }
          return times;
        })()`)) as number[];
        const key = question as Question;
        answers.set(key, [...(answers.get(key) ?? []), ...took]);
      }
    });
  }
  const of = (question: Question) => new Sample(answers.get(question) ?? []);
  return {
    size,
    opened: new Sample(opened),
    heap,
    answers: {
      "list page": of("list page"),
      filter: of("filter"),
      "free search": of("free search"),
      "count per region": of("count per region"),
    },
  };
}
