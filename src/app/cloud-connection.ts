import type { i18n } from "i18next";
import { ADAPTERS, type CloudConnection } from "../cloud/adapters.ts";
import { PROVIDER_IDS, type ProviderId } from "../cloud/provider.ts";
import { LANGUAGE_TAGS, languageOf } from "../i18n/language.ts";
import { speakerOf } from "../i18n/vocabulary.ts";
import type { Clouds, ConnectedCloud } from "../queries/clouds.tsx";
import type { CloudTime } from "./cloud-time.ts";
import type { Demo } from "./demo/demo.ts";

export interface CloudConnectionInput {
  readonly endpoint: URL;
  readonly demo: Promise<Demo> | null;
  /** Whether calls can leave; without it the browser is asked. */
  readonly isOnline?: (() => boolean) | undefined;
  readonly i18n: i18n;
  readonly time: CloudTime;
  readonly preset: ProviderId;
}

/** The clouds that this deployment stands before. Calls made while a pretend one starts wait for it. */
export function connectClouds(input: CloudConnectionInput): Clouds {
  const { endpoint, demo, isOnline, i18n, time, preset } = input;
  const connection: CloudConnection = {
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
    language: () => LANGUAGE_TAGS[languageOf(i18n.language) ?? "en"],
  };
  const connected = new Map<ProviderId, ConnectedCloud>();
  const underWay = new Map<ProviderId, Promise<ConnectedCloud>>();

  async function connect(id: ProviderId): Promise<ConnectedCloud> {
    const { load, words } = ADAPTERS[id];
    const [create, speaker] = await Promise.all([
      load(),
      words ? speakerOf(i18n, { id, load: words }) : i18n,
    ]);
    const cloud = { provider: create(connection), i18n: speaker };
    connected.set(id, cloud);
    return cloud;
  }

  return {
    ids: PROVIDER_IDS,
    preset,
    nameOf: (id) => ADAPTERS[id].name,
    connected: (id) => connected.get(id),
    connect(id) {
      let promise = underWay.get(id);
      if (!promise) {
        promise = connect(id);
        underWay.set(id, promise);
        promise.catch(() => underWay.delete(id));
      }
      return promise;
    },
  };
}
