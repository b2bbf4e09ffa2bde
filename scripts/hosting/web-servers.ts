/** Real web servers, run with the recipes of `hosting/`: only port, folder and path are put in. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where and what a server serves. */
interface Site {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly port: number;
  /** A folder of the server's own. */
  readonly workspace: string;
}

interface WebServer {
  readonly name: string;
  /** Asks for its version: whether it is installed. */
  readonly version: readonly string[];
  /** Writes its configuration; says how it is started in the foreground. */
  prepare(site: Site): readonly [program: string, ...args: string[]];
}

const recipe = (name: string) =>
  readFileSync(new URL(`../../hosting/${name}`, import.meta.url), "utf8");

function filledIn(text: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((before, [placeholder, value]) => {
    if (!before.includes(placeholder))
      throw new Error(`The recipe has no ${placeholder} any more.`);
    return before.replaceAll(placeholder, value);
  }, text);
}

const nginx: WebServer = {
  name: "nginx",
  version: ["nginx", "-V"],
  prepare({ folder, base, port, workspace }) {
    const site = join(workspace, "site.conf");
    const main = join(workspace, "nginx.conf");
    writeFileSync(
      site,
      filledIn(recipe("nginx.conf"), [
        ["listen 8080", `listen 127.0.0.1:${port}`],
        ["location / {", `location ${base} {`],
        ["/srv/cvm-console/;", `${folder}/;`],
      ]),
    );
    const conf = /--conf-path=(\S+)/.exec(spawnSync("nginx", ["-V"]).stderr.toString())?.[1];
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `  ${kind}_temp_path ${join(workspace, kind)};`,
    );
    const lines = [
      "worker_processes 1;",
      `pid ${join(workspace, "pid")};`,
      "events {}",
      "http {",
      `  include ${join(dirname(conf ?? "/etc/nginx/nginx.conf"), "mime.types")};`,
      "  access_log off;",
      ...temporary,
      `  include ${site};`,
      "}",
    ];
    writeFileSync(main, lines.join("\n"));
    return ["nginx", "-p", workspace, "-c", main, "-e", "stderr", "-g", "daemon off;"];
  },
};

const caddy: WebServer = {
  name: "Caddy",
  version: ["caddy", "version"],
  prepare({ folder, base, port, workspace }) {
    const file = join(workspace, "Caddyfile");
    const text = filledIn(recipe("Caddyfile"), [
      ["\n:8080 {", `\nhttp://127.0.0.1:${port}, http://localhost:${port} {`],
      ["handle_path /* {", `handle_path ${base}* {`],
      ["root * /srv/cvm-console", `root * ${folder}`],
    ]);
    writeFileSync(file, `{\n\tadmin off\n}\n${text}`);
    return ["caddy", "run", "--adapter", "caddyfile", "--config", file];
  },
};

export const webServers: readonly WebServer[] = [nginx, caddy];

export function isInstalled({ version: [program = "", ...args] }: WebServer): boolean {
  return spawnSync(program, args).status === 0;
}

/** Runs a server until the visit is over; gives its own words when it does not start. */
export async function whileServing<T>(
  server: WebServer,
  folder: string,
  base: string,
  visit: (url: string) => Promise<T>,
): Promise<T> {
  const workspace = mkdtempSync(join(tmpdir(), "cvm-console-"));
  // nginx gives up its rights: its workers have to reach what is theirs.
  mkdirSync(join(workspace, "logs"));
  const port = await freePort();
  const [program, ...args] = server.prepare({ folder, base, port, workspace });
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  try {
    await listening(port, child).catch(() => {
      throw new Error(`${server.name} did not start:\n${said}`);
    });
    return await visit(`http://localhost:${port}${base}`);
  } finally {
    await ended(child);
    rmSync(workspace, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("No port.")),
      );
    });
  });
}

/** A server has as long to start, milliseconds. */
const PATIENCE_MS = 10_000;

async function listening(port: number, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && child.exitCode === null) {
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Failed to reach the server.");
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
