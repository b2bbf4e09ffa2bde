import type { Words } from "./adapters.ts";

/** Names files such as `…/ko/naver/terms.json` by what they hold: `terms`. */
export function byNamespace(files: Record<string, unknown>): Words {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path.replace(/^.*\/([^/]+)\.json$/, "$1"),
      content as object,
    ]),
  );
}
