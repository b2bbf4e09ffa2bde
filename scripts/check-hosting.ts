/**
 * `npm run check:hosting`: the built console behind real web servers, with the recipes of `hosting/`,
 * at the root and under a path: what they send, that the console works, and that it works offline
 * afterwards. A server that is not installed is left out, and that is said.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "./find-browser.ts";
import { SECURITY_HEADERS } from "./hosting/security-policy.ts";
import { isInstalled, webServers, whileServing } from "./hosting/web-servers.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = resolve(root, process.env.E2E_DIST ?? "dist");
const BASES = ["/", "/some/deep/path/"];

/** Throws one sentence when something is not as it should be. */
function expectThat(condition: boolean, sentence: string): void {
  if (!condition) throw new Error(sentence);
}

async function checkHeaders(url: string): Promise<void> {
  const page = await fetch(url);
  const html = await page.text();
  expectThat(page.ok && html.includes('id="settings"'), `There is no console at ${url}.`);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    const sent = page.headers.get(name);
    expectThat(sent === value, `${name} of the page is ${sent}.`);
  }
  expectThat(page.headers.get("cache-control") === "no-cache", "The page may be kept.");

  const script = await fetch(new URL(/ src="(\.\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? "", url));
  const kept = script.headers.get("cache-control") ?? "";
  expectThat(kept.includes("immutable"), `A script's Cache-Control is ${kept}.`);
  expectThat(script.headers.get("content-encoding") !== null, "A script is not compressed.");
  const type = script.headers.get("content-type") ?? "";
  expectThat(/javascript/.test(type), `A script's type is ${type}.`);
  const manifest = await fetch(new URL("./manifest.webmanifest", url));
  const manifestType = manifest.headers.get("content-type") ?? "";
  expectThat(/manifest\+json/.test(manifestType), `The manifest's type is ${manifestType}.`);
}

async function checkConsole(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const row = page.getByRole("row").filter({ hasText: "shop-web-01" });
    const shutDown = async () => {
      await row.getByRole("button", { name: /More/ }).click();
      await page.getByRole("menuitem", { name: "Instance Status" }).click();
      await page.getByRole("menuitem", { name: "Shut down", exact: true }).click();
      await page.getByRole("dialog", { name: "Shut down" }).waitFor();
    };
    await page.goto(`${url}?lang=en#/instances?size=100`);
    await row.waitFor();
    await shutDown();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await context.setOffline(true);
    await page.reload();
    await row.waitFor();
    await shutDown();
    expectThat(complaints.length === 0, `The browser complains: ${complaints.join("\n")}`);
  } finally {
    await context.close();
  }
}

if (!existsSync(`${dist}/index.html`)) {
  console.error("There is no build to check: run `npm run build` first.");
  process.exitCode = 1;
} else {
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  for (const server of webServers) {
    if (!isInstalled(server)) {
      console.log(`${server.name}: left out, it is not installed`);
      continue;
    }
    for (const base of BASES) {
      try {
        await whileServing(server, dist, base, async (url) => {
          await checkHeaders(url);
          await checkConsole(browser, url);
        });
        console.log(`${server.name} at ${base}: works, offline too`);
      } catch (error) {
        console.error(
          `${server.name} at ${base}: ${error instanceof Error ? error.message : error}`,
        );
        process.exitCode = 1;
      }
    }
  }
  await browser.close();
}
