import { atMostEvery } from "./at-most-every.ts";
import { browserAttention } from "./attention.ts";
import { browserClock } from "./clock.ts";
import type { ConnectCloud } from "./clouds-in-use.ts";
import { createRunEngine } from "./create-run-engine.ts";
import { nextFrame } from "./next-frame.ts";
import { randomId } from "./random-id.ts";
import type { SessionId } from "./run.ts";
import type { RunEngine } from "./run-engine.ts";
import { createIndexedDbRunStore } from "./storage/indexed-db-run-store.ts";
import { createLeaseLocks } from "./tabs/lease-locks.ts";
import { createWebLocks } from "./tabs/web-locks.ts";
import { warnBeforeUnload } from "./warn-before-unload.ts";

export interface BrowserRunEngineOptions {
  readonly clouds: ConnectCloud;
  /** Names the account or pretend world that the runs belong to. */
  readonly scope: Promise<string>;
  /** Whether requests can leave; without it the browser is asked. */
  readonly isOnline?: (() => boolean) | undefined;
  /** Something was done or seen to change in the cloud: whoever shows it may want to look. */
  readonly onCloudChanged: () => void;
}

/** The engine of this tab, with everything a browser has; lives as long as the page. */
export function startBrowserRunEngine(options: BrowserRunEngineOptions): RunEngine {
  const store = createIndexedDbRunStore(options.scope.then((scope) => `cvm-console-runs/${scope}`));
  // Missing on pages that are not served over https, whatever the types say.
  const manager: LockManager | undefined = navigator.locks;
  const { engine, open } = createRunEngine({
    clouds: options.clouds,
    // Many requests of a large run end in the same second; the page need not be read for each.
    onCloudChanged: atMostEvery(1_000, options.onCloudChanged),
    store,
    locks: manager
      ? createWebLocks(manager)
      : createLeaseLocks(store, randomId() as SessionId, browserClock),
    clock: browserClock,
    random: Math.random,
    newId: randomId,
    attention: options.isOnline
      ? { ...browserAttention, online: options.isOnline }
      : browserAttention,
    soon: nextFrame,
  });
  warnBeforeUnload(() => engine.hasUnsent());
  void open();
  return engine;
}
