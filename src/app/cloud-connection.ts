import type { Provider } from "../cloud/provider.ts";
import { createTencentProvider } from "../cloud/tencent/provider.ts";
import { LANGUAGE_TAGS, type Language } from "../i18n/language.ts";
import type { CloudTime } from "./cloud-time.ts";
import type { Demo } from "./demo/demo.ts";

export interface CloudConnectionInput {
  readonly endpoint: URL;
  readonly demo: Promise<Demo> | null;
  /** Whether calls can leave; without it the browser is asked. */
  readonly isOnline?: (() => boolean) | undefined;
  /** Asked at every call, since it may change. */
  readonly language: () => Language;
  readonly time: CloudTime;
}

/** The cloud that this deployment stands before. Calls made while a pretend one starts wait for it. */
export function connectCloud(input: CloudConnectionInput): Provider {
  const { endpoint, demo, isOnline, language, time } = input;
  return createTencentProvider({
    endpoint: endpoint.href,
    fetch: demo
      ? async (input, init) => (await demo).fetch(input, init)
      : async (input, init) => {
          const response = await fetch(input, init);
          time.heard(response.headers);
          return response;
        },
    ...(isOnline && { isOnline }),
    // Who stands before a real cloud may have nothing but what the cloud itself has.
    extension: demo !== null,
    now: time.clock.now,
    language: () => LANGUAGE_TAGS[language()],
  });
}
