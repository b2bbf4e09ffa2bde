import type { HttpHandler } from "msw";
import { http } from "msw/core/http";
import { Cloud } from "./cloud.ts";
import { createControl, type MockControl } from "./control.ts";
import { answerAt } from "./entrance.ts";
import { type EventStore, MemoryEventStore } from "./event-store.ts";
import { fetchThrough } from "./page-fetch.ts";
import type { ScenarioName } from "./scenarios/table.ts";
import { answer } from "./tencent/answer.ts";
import type { Credentials } from "./tencent/signature.ts";
import { uuid } from "./world/hash.ts";
import type { World } from "./world/world.ts";
import { DEFAULT_SEED } from "./world-parameters.ts";

/** How a cloud for a Node test begins. */
export interface CloudOptions {
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly speed?: number;
  readonly size?: number;
  /** Real time at the beginning, milliseconds; after that only `advance` moves it. */
  readonly now?: number;
  /** When set, requests must be signed. */
  readonly credentials?: Credentials;
  /** A log to share with another cloud, as two tabs do. */
  readonly store?: EventStore;
}

/** Common parameters of a request; cvm in ap-guangzhou when not said. */
export interface CallEnvelope {
  readonly region?: string;
  readonly language?: "zh-CN" | "en-US";
  readonly version?: string;
}

/** What stands under `Response`: the action's fields, or an error. */
export interface ApiAnswer {
  readonly RequestId: string;
  readonly Error?: { readonly Code: string; readonly Message: string };
  readonly [field: string]: unknown;
}

/** A pretend cloud whose clock stands still until it is told to go on. */
export interface TestCloud {
  /** Answers `endpoint`; everything else goes to the network. */
  readonly fetch: typeof globalThis.fetch;
  readonly endpoint: string;
  readonly control: MockControl;
  readonly cloud: Cloud;
  /** Sends one request as API 3.0 JSON and gives what stands under `Response`. */
  call(action: string, params?: object, envelope?: CallEnvelope): Promise<ApiAnswer>;
  /** The world as it is at the moment. */
  world(): Promise<World>;
  /** Real time of the manual clock, milliseconds. */
  now(): number;
  /** Lets real time pass; the world's goes along at its speed. */
  advance(ms: number): void;
}

/** 2026-03-02T09:00:00Z: any fixed moment will do. */
const A_MONDAY_MORNING = Date.UTC(2026, 2, 2, 9);

/** Opens a cloud with a manual clock, for tests of whatever speaks to it. */
export async function createCloud(options: CloudOptions = {}): Promise<TestCloud> {
  const { scenario = "default", seed = DEFAULT_SEED, speed = 1, size } = options;
  // No host of a service: as with a gateway, version and action say which service is meant.
  const endpoint = "https://api.mocked.cloud/";
  let now = options.now ?? A_MONDAY_MORNING;
  let requests = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const cloud = await Cloud.open(
    size === undefined ? { scenario, seed, speed } : { scenario, seed, speed, size },
    {
      now: () => now,
      wait: (ms) =>
        new Promise<void>((wake) => {
          sleepers.push({ until: now + ms, wake });
        }),
      requestId: () => uuid(seed, "request", requests++),
    },
    options.store ?? new MemoryEventStore(),
  );
  cloud.credentials = options.credentials ?? null;
  const fetch = fetchThrough(endpoint, (request) => answerAt(endpoint, request, cloud));
  return {
    fetch,
    endpoint,
    async call(action, params = {}, envelope = {}) {
      const { region = "ap-guangzhou", language, version = "2017-03-12" } = envelope;
      const response = await fetch(endpoint, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-tc-action": action,
          "x-tc-version": version,
          ...(region === "" ? {} : { "x-tc-region": region }),
          ...(language === undefined ? {} : { "x-tc-language": language }),
        },
        body: JSON.stringify(params),
      });
      const body: { Response: ApiAnswer } = await response.json();
      return body.Response;
    },
    control: createControl(cloud),
    cloud,
    world: () => cloud.world(),
    now: () => now,
    advance(ms) {
      now += ms;
      const due = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    },
  };
}

/** MSW handlers that answer every `*.tencentcloudapi.com`, so that the official SDK can be used. */
export function interceptTencentCloud(cloud: Cloud): HttpHandler {
  return http.all(/^https?:\/\/[a-z0-9.-]+\.tencentcloudapi\.com\//, async ({ request }) => {
    const delivery = await answer(request, cloud);
    if (delivery.kind === "response") return delivery.response;
    if (delivery.kind === "broken") return Response.error();
    return new Promise<never>(() => {});
  });
}
