import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

type OutputBundle = Rolldown.OutputBundle;

export interface OfflineOptions {
  /** The worker's source. */
  readonly worker: string;
  /** Scripts of the public folder that the worker loads itself. */
  readonly loads: readonly string[];
}

/** Builds the service worker, with the list of the files that make up the build, as `sw.js`. */
export function offline({ worker, loads }: OfflineOptions): Plugin {
  let publicDir = "";
  return {
    name: "offline",
    apply: "build",
    configResolved(config) {
      ({ publicDir } = config);
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const hash = createHash("sha256");
        const built = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith(".map"));
        for (const file of built.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
          hash.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
        }
        const copied = filesIn(publicDir);
        for (const path of copied) hash.update(path).update(readFileSync(join(publicDir, path)));
        const entry = entryOf(bundle["index.html"]);

        const paths = [...built.map(({ fileName }) => fileName), ...copied];
        const files = paths.filter((path) => path !== "index.html" && !loads.includes(path)).sort();
        const BUILD = { id: hash.digest("hex").slice(0, 12), entry, files };
        const source = await bundled(worker, { BUILD: JSON.stringify(BUILD) });
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}

/** The script that begins the page, as the page names it. */
function entryOf(page: OutputBundle[string] | undefined): string {
  const html = page?.type === "asset" ? String(page.source) : "";
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
  if (entry === undefined)
    throw new Error("Failed to build the worker: no script begins the page.");
  return entry;
}

/** One classic script: not every browser takes modules for service workers. */
async function bundled(input: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define,
    build: { write: false, rolldownOptions: { input, output: { format: "iife" } } },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("Failed to build the worker.");
  return output.output[0].code;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}
