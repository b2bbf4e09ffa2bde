import type { Instant } from "../instance/instance.ts";
import { type CloudClock, ownClock } from "../queries/cloud-clock.tsx";
import type { DemoControl } from "./demo/demo.ts";

/** A clock that changes hands: this machine's, until it is known what the cloud's says. */
export interface CloudTime {
  readonly clock: CloudClock;
  /** The cloud is a pretend one: its world's clock counts from now on. */
  follow(world: Pick<DemoControl, "now" | "speed" | "subscribe">): void;
  /** An answer came: its servers say what time it is, where the browser lets the page read that. */
  heard(headers: Headers): void;
}

/** Milliseconds: the header is cut to the second and was on its way; less is no difference. */
const TOLERANCE = 2_000;
/** What a header cut to the second lacks on average. */
const HALF_A_SECOND = 500;

export function createCloudTime(own: CloudClock = ownClock): CloudTime {
  const listeners = new Set<() => void>();
  let offset = 0;
  let source: Pick<CloudClock, "now" | "speed"> = {
    now: () => (own.now() + offset) as Instant,
    speed: own.speed,
  };

  function tell(): void {
    for (const listener of listeners) listener();
  }

  return {
    clock: {
      now: () => source.now(),
      speed: () => source.speed(),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },

    follow(world) {
      source = { now: () => world.now() as Instant, speed: () => world.speed };
      world.subscribe(tell);
      tell();
    },

    heard(headers) {
      const said = Date.parse(headers.get("date") ?? "");
      if (Number.isNaN(said)) return;
      const heard = said + HALF_A_SECOND - own.now();
      if (Math.abs(heard - offset) <= TOLERANCE) return;
      offset = heard;
      tell();
    },
  };
}
