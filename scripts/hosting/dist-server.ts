/** Serves a build as a static host does: under any path, compressed, with headers of one's choice. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

export interface DistServerOptions {
  /** The folder that is served. It is read once. */
  readonly folder: string;
  /** The path it is served under, with a slash at both ends. */
  readonly base?: string;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** 0 takes any free port. */
  readonly port?: number;
}

interface ServedFile {
  readonly type: string;
  readonly raw: Buffer;
  readonly gzip: Buffer;
}

export interface DistServer {
  /** Where the console opens. */
  readonly url: string;
  /** Files by their path below the base; a test may take one away or change it. */
  readonly files: Map<string, ServedFile>;
  /** Bytes of a file as they go over the wire. */
  size(path: string): number;
  close(): Promise<void>;
}

/** The files of a folder by their path, as they are served. */
function readFiles(folder: string): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const raw = readFileSync(path);
    files.set(
      path
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
      servedFile(path, raw),
    );
  }
  return files;
}

/** A file with the type that its name says. */
export function servedFile(name: string, raw: Buffer): ServedFile {
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  return { type, raw, gzip: gzipSync(raw, { level: 9 }) };
}

/** Starts the server on the loopback address. */
export async function serveDist(options: DistServerOptions): Promise<DistServer> {
  const { base = "/", headers = {}, port = 0 } = options;
  const files = readFiles(options.folder.replace(/[/\\]+$/, ""));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : null;
    const file = path === null ? undefined : files.get(path === "" ? "index.html" : path);
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8", ...headers });
      response.end("Not found");
      return;
    }
    const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    response.writeHead(200, {
      "content-type": file.type,
      ...(zipped && { "content-encoding": "gzip" }),
      ...headers,
    });
    response.end(zipped ? file.gzip : file.raw);
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://localhost:${actual}${base}`,
    files,
    size: (path) => files.get(path)?.gzip.length ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
