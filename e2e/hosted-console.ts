import { test as base, expect, type Page } from "@playwright/test";
import { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { Shell } from "../playwright/pages/Shell.ts";
import { type DistServer, serveDist, servedFile } from "../scripts/hosting/dist-server.ts";
import { SECURITY_HEADERS } from "../scripts/hosting/security-policy.ts";

/** The build that the other tests use too. */
const DIST = process.env.E2E_DIST ?? "dist";

/** The same build on a host of the test's own, which may take files away or put others in their place. */
class HostedConsole {
  readonly server: DistServer;
  readonly #page: Page;
  /** What the browser refused because of the policy. */
  readonly violations: string[] = [];
  /** Every address that was asked for. */
  readonly requested: string[] = [];
  /** What could not be had. A reading that the console gives up, as a page is left, is none of these. */
  readonly failed: string[] = [];

  private constructor(page: Page, server: DistServer) {
    this.#page = page;
    this.server = server;
    page.on("request", (request) => this.requested.push(request.url()));
    page.on("requestfailed", (request) => {
      if (request.failure()?.errorText !== "net::ERR_ABORTED") this.failed.push(request.url());
    });
    page.on("console", (message) => {
      if (/Content.Security.Policy/i.test(message.text())) this.violations.push(message.text());
    });
  }

  static async on(page: Page, base: string): Promise<HostedConsole> {
    const server = await serveDist({ folder: DIST, base, headers: SECURITY_HEADERS });
    return new HostedConsole(page, server);
  }

  async open(page: Page = this.#page): Promise<InstancesPage> {
    await page.goto(`${this.server.url}?lang=en#/instances?size=100`);
    return new InstancesPage(new Shell(page, "en"));
  }

  /** Takes files away, as a new deployment does. */
  remove(...paths: readonly string[]): void {
    for (const path of paths) this.server.files.delete(path);
  }

  /** The files whose names begin so. */
  named(beginning: string): string[] {
    return [...this.server.files.keys()].filter((path) => path.startsWith(beginning));
  }

  /** Puts other settings into the page, as a deployment does. */
  settings(settings: object): void {
    const block = /(<script type="application\/json" id="settings">)[^<]*/;
    this.rewrite("index.html", (page) => page.replace(block, `$1${JSON.stringify(settings)}`));
  }

  rewrite(path: string, change: (text: string) => string): void {
    const file = this.server.files.get(path);
    if (!file) throw new Error(`Failed to change ${path}: there is no such file.`);
    const raw = Buffer.from(change(file.raw.toString()));
    this.server.files.set(path, servedFile(path, raw));
  }

  /** The script that begins the page. */
  get entry(): string {
    const [entry, ...more] = this.named("assets/start-").filter((path) => path.endsWith(".js"));
    if (entry === undefined || more.length > 0) throw new Error("Failed to find the entry.");
    return entry;
  }

  /** Puts another build in the place of this one: other names, nothing of the old left. */
  deployNext(): void {
    const old = this.named("assets/");
    const next = (name: string) => name.replace(/-([\w-]{8})\.(js|css)$/, "-next$1.$2");
    const renamed = new Map(
      old.map((path) => [path.replace("assets/", ""), next(path).replace("assets/", "")]),
    );
    for (const path of [...old, "index.html", "sw.js"]) {
      const file = this.server.files.get(path);
      if (!file) continue;
      let text = file.raw.toString();
      for (const [before, after] of renamed) text = text.replaceAll(before, after);
      if (path === "sw.js") text = text.replace(/(id:[`"'])\w{12}/, "$1000000000000");
      this.server.files.delete(path);
      this.server.files.set(next(path), servedFile(path, Buffer.from(text)));
    }
  }

  /** Resolves when the worker answers this page and has kept the whole build. */
  async kept(page: Page = this.#page): Promise<void> {
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? "none"))
      .toBe("activated");
  }
}

interface HostFixtures {
  readonly host: (base?: string) => Promise<HostedConsole>;
}

export const test = base.extend<HostFixtures>({
  host: async ({ page }, use) => {
    const hosts: HostedConsole[] = [];
    await use(async (base = "/") => {
      const host = await HostedConsole.on(page, base);
      hosts.push(host);
      return host;
    });
    await Promise.all(hosts.map(({ server }) => server.close()));
  },
});
