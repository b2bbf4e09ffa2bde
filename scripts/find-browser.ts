/**
 * Finds a Chromium for the end-to-end tests: Playwright's own if it is installed, else the
 * system's, else one that is installed now. `npm run browser` prints which.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Names under which Chrome and Chromium are found on the PATH: without windows first, it is quicker. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** Where they are installed without being on the PATH. */
const USUAL_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: ["/opt/google/chrome/chrome", "/snap/bin/chromium", "/usr/lib/chromium/chromium"],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

const ADVICE =
  "No browser could be found or installed: install Chrome or Chromium, or run `npx playwright install --with-deps chromium`, then try again; or name one in CHROMIUM_PATH.";

/** The browser's path; installs one if it must. Throws one sentence of advice when all fails. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names no browser that can be started: ${named}`);
  }
  return installedBrowser() ?? install() ?? fail();
}

function fail(): never {
  throw new Error(ADVICE);
}

function installedBrowser(): string | null {
  const candidates = [
    chromium.executablePath(),
    ...searchPath(),
    ...(USUAL_PATHS[process.platform] ?? []),
  ];
  return candidates.find((path) => path !== "" && isExecutable(path)) ?? null;
}

function searchPath(): string[] {
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function install(): string | null {
  console.log("No Chromium found, installing one.");
  runs("npx", ["playwright", "install", "chromium"]);
  const downloaded = installedBrowser();
  if (downloaded) return downloaded;
  const isDebian = process.platform === "linux" && existsSync("/etc/debian_version");
  if (!isDebian || process.getuid?.() !== 0) return null;
  runs("apt-get", ["update"]);
  runs("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  return installedBrowser();
}

function runs(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}
