/** One build of the console, as its worker knows it: written into the worker when it is built. */
export interface Build {
  /** Differs between any two builds. */
  readonly id: string;
  /** Every file but the page, relative to the scope. */
  readonly files: readonly string[];
  /** The script that only this build's page names. */
  readonly entry: string;
}

/** Caches belong to the whole origin, on which several consoles may be: a name says whose it is. */
function ownCaches(scope: string): string {
  return `cvm-console ${new URL(scope).pathname} `;
}

/** Where the files of a build are kept. */
export function cacheName(scope: string, { id }: Pick<Build, "id">): string {
  return `${ownCaches(scope)}${id}`;
}

/**
 * Which caches are of no use once a build has taken over: all but its own and the one before, from
 * which tabs that were open go on. The names come in the order in which the caches were made.
 */
export function outdated(
  names: readonly string[],
  scope: string,
  build: Pick<Build, "id">,
): string[] {
  const own = names.filter((name) => name.startsWith(ownCaches(scope)));
  return own.filter((name) => name !== cacheName(scope, build)).slice(0, -1);
}

/** What a request is for, as far as the worker is concerned. */
export type Wanted =
  | { readonly kind: "page" }
  /** Its name changes with its content: wherever it is found, it is the right one. */
  | { readonly kind: "asset" }
  | { readonly kind: "file" }
  /** Somebody else's: the cloud's, another site's. */
  | { readonly kind: "other" };

/** Tells what a request asks for. The scope is an absolute URL that ends with a slash. */
export function wanted(
  request: { readonly url: string; readonly method: string; readonly mode: string },
  scope: string,
  build: Pick<Build, "files">,
): Wanted {
  if (request.method !== "GET") return { kind: "other" };
  const url = new URL(request.url);
  url.hash = "";
  url.search = "";
  if (!url.href.startsWith(scope)) return { kind: "other" };
  const path = url.href.slice(scope.length);
  const isPage = path === "" || path === "index.html";
  if (isPage && request.mode === "navigate") return { kind: "page" };
  if (path.startsWith("assets/")) return { kind: "asset" };
  return build.files.includes(path) ? { kind: "file" } : { kind: "other" };
}
