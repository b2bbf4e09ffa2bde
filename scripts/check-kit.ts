/**
 * `npm run check:kit`: packs this package, installs it into a copy of `examples/playwright` as
 * somebody else would, checks that project's types and runs its tests.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const PORT = process.env.KIT_PORT ?? "4174";

function run(cwd: string, command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, CHROMIUM_PATH: browser, PORT },
  });
  if (status !== 0) {
    console.log(stdout);
    throw new Error(`Failed in the example: ${command} ${args.join(" ")}`);
  }
  return stdout;
}

const browser = findBrowser();
if (!existsSync(`${root}/dist/index.html`)) {
  throw new Error("There is no build to pack: run `npm run build` first.");
}
const folder = mkdtempSync(join(tmpdir(), "cvm-console-kit-"));
try {
  run(root, "npm", ["run", "--silent", "build:kit"]);
  // Without scripts: what is packed is the build that the other tests have tested.
  const packed = run(root, "npm", [
    "pack",
    "--silent",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  ]);
  const tarball = packed.trim().split("\n").at(-1) ?? "";
  cpSync(`${root}/examples/playwright`, folder, { recursive: true });
  run(folder, "npm", ["install", "--no-audit", "--no-fund", "--no-save", `./${tarball}`]);
  run(root, "npx", ["tsc", "-p", folder]);
  console.log(run(folder, "npm", ["test", "--silent"]).trim());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
