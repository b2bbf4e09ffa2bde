import type { Provider } from "../cloud/provider.ts";
import { createTencentProvider } from "../cloud/tencent/provider.ts";
import { LANGUAGE_TAGS, type Language } from "../i18n/language.ts";
import type { Demo } from "./demo/demo.ts";

export interface CloudConnectionInput {
  readonly endpoint: URL;
  readonly demo: Promise<Demo> | null;
  /** Asked at every call, since it may change. */
  readonly language: () => Language;
}

/** The cloud that this deployment stands before. Calls made while a pretend one starts wait for it. */
export function connectCloud({ endpoint, demo, language }: CloudConnectionInput): Provider {
  return createTencentProvider({
    endpoint: endpoint.href,
    fetch: demo
      ? async (input, init) => (await demo).fetch(input, init)
      : (input, init) => fetch(input, init),
    language: () => LANGUAGE_TAGS[language()],
  });
}
