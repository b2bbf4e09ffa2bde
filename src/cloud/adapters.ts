/**
 * The clouds there are. Each is a chunk of its own, with its words: whoever works with one downloads
 * nothing of the others.
 */
import type { Instant } from "../instance/instance.ts";
import type { Provider, ProviderId } from "./provider.ts";

/** What a cloud is reached by. */
export interface CloudConnection {
  /** The deployment's address for API calls. */
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  /** Whether calls can leave; without it the browser is asked. */
  readonly isOnline?: () => boolean;
  /** The language of names and messages, as a BCP 47 tag; asked at every call, so it may change. */
  readonly language: () => string;
  /** Whether what stands there has the console's own extension of an API. */
  readonly extension: boolean;
  readonly now: () => Instant;
}

/** Texts by namespace, over the console's. */
export type Words = Readonly<Record<string, object>>;

export interface Adapter {
  /** What the product is called; the same in every language. */
  readonly name: string;
  readonly load: () => Promise<(connection: CloudConnection) => Provider>;
  /** Its own words by language; null where it goes by the console's. */
  readonly words: ((language: string) => Promise<Words>) | null;
}

export const ADAPTERS: Readonly<Record<ProviderId, Adapter>> = {
  tencent: {
    name: "Tencent CVM",
    load: async () => (await import("./tencent/provider.ts")).createTencentProvider,
    words: null,
  },
  naver: {
    name: "NAVER Cloud Server",
    async load() {
      const { createNaverProvider } = await import("./naver/provider.ts");
      return ({ endpoint, ...connection }) =>
        createNaverProvider({
          ...connection,
          // A cloud with an address for each action has a folder of its own below.
          endpoint: `${endpoint.replace(/\/?$/, "/")}naver/`,
        });
    },
    async words(language) {
      switch (language) {
        case "ko":
          return (await import("./naver/words-ko.ts")).words;
        case "zh":
          return (await import("./naver/words-zh.ts")).words;
        default:
          return (await import("./naver/words-en.ts")).words;
      }
    },
  },
};
