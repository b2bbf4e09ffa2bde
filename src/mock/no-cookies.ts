/**
 * Stands in for the cookie jar that MSW brings along in a build (`vite.config.ts`). The pretend cloud
 * sets no cookies, and a jar that judges domains carries the list of all public suffixes.
 */
export class MemoryCookieStore {
  idx = {};
}

export class CookieJar {
  getCookiesSync(): readonly Cookie[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

export class Cookie {
  static fromJSON(): Cookie | null {
    return null;
  }
}
