/**
 * Stands in for the cookie jar that MSW brings along in a build (`vite.config.ts`). The pretend cloud
 * sets no cookies, and a jar that judges domains carries the list of all public suffixes.
 */
export class MemoryCookieStore {
  idx = {};
}

export class CookieJar {
  getCookiesSync(): readonly never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

export const Cookie = { fromJSON: () => null };
