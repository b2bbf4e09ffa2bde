/**
 * Holds src/instance/SPEC.md, the code and the tests together: every rule has a test whose title
 * carries its id, and nobody cites a rule that does not exist.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Source {
  readonly path: string;
  readonly text: string;
}

const RULE = /^- \*\*([A-Z]{2}\d+)\*\* /gm;
/** `[SD3]`, or `[SD1, SD2]` in comments. */
const CITATION = /\[([A-Z]{2}\d+(?:, [A-Z]{2}\d+)*)\]/g;
/** A test's title begins with the ids of the rules it proves; a comment that names one proves nothing. */
const TITLE = /["'`]((?:\[[A-Z]{2}\d+\] ?)+)/g;

/** One sentence for each way in which the law, the code and the tests disagree. */
export function disagreements(spec: string, sources: readonly Source[]): string[] {
  const rules = [...spec.matchAll(RULE)].map(([, id]) => id ?? "");
  const known = new Set(rules);
  const found: string[] = [];
  for (const id of known) {
    if (rules.filter((rule) => rule === id).length > 1)
      found.push(`SPEC.md: ${id} is there twice.`);
  }
  const proved = new Set<string>();
  for (const { path, text } of sources) {
    for (const id of citations(text)) {
      if (!known.has(id)) found.push(`${path}: ${id} is no rule of SPEC.md.`);
    }
    if (!/\.test\.tsx?$/.test(path)) continue;
    for (const [, title = ""] of text.matchAll(TITLE)) {
      for (const id of citations(title)) proved.add(id);
    }
  }
  for (const id of known) {
    if (!proved.has(id)) found.push(`SPEC.md: no test is called after ${id}.`);
  }
  return found;
}

function citations(text: string): Set<string> {
  return new Set([...text.matchAll(CITATION)].flatMap(([, ids = ""]) => ids.split(", ")));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const paths = ["src", "e2e"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
  const problems = disagreements(
    readFileSync("src/instance/SPEC.md", "utf8"),
    paths.map((path) => ({ path, text: readFileSync(path, "utf8") })),
  );
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
