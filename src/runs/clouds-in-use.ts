/** The clouds that unfinished runs belong to: connected when a run needs one, and not before. */
import type { Provider, ProviderId } from "../cloud/provider.ts";
import { backOff } from "./back-off.ts";
import type { Clock } from "./clock.ts";

/** Brings a cloud; rejects when its code cannot be had at present. */
export type ConnectCloud = (id: ProviderId) => Promise<Provider>;

export interface CloudsInUse {
  /** The cloud if it is connected. */
  get(id: ProviderId): Provider | undefined;
  /** Connects it now; rejects when that fails. */
  connect(id: ProviderId): Promise<Provider>;
  /** Connects it however often that takes; rejects only when the engine is closed. */
  whenConnected(id: ProviderId): Promise<Provider>;
  /** Calls back when another one is connected; returns how to stop. */
  onArrival(listener: () => void): () => void;
}

interface Circumstances {
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

export function createCloudsInUse(
  connect: ConnectCloud,
  { clock, random, signal }: Circumstances,
): CloudsInUse {
  const connected = new Map<ProviderId, Provider>();
  const underWay = new Map<ProviderId, Promise<Provider>>();
  const listeners = new Set<() => void>();

  async function connectNow(id: ProviderId): Promise<Provider> {
    const provider = await connect(id);
    if (connected.get(id) !== provider) {
      connected.set(id, provider);
      for (const listener of listeners) listener();
    }
    return provider;
  }

  async function connectAtLast(id: ProviderId): Promise<Provider> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        return await connectNow(id);
      } catch {
        await clock.sleep(backOff(attempt, random), signal);
      }
    }
    throw new Error(`Failed to connect ${id}: the engine is closed.`);
  }

  return {
    get: (id) => connected.get(id),
    connect: connectNow,
    whenConnected(id) {
      let promise = underWay.get(id);
      if (!promise) {
        promise = connectAtLast(id);
        underWay.set(id, promise);
      }
      return promise;
    },
    onArrival(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
