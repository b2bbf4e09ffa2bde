import { mix, pick } from "../../world/hash.ts";
import type { ServerFleet } from "../simulation/opening.ts";
import { buildServer, indexOfNumber } from "./build-server.ts";
import type { ServerScenarioInput, ServerSpec } from "./server-spec.ts";

const zones = ["KR-1", "KR-2"] as const;
const services = ["web", "api", "cache", "queue", "worker", "search", "db", "batch"] as const;
const products = ["s2-g3", "s4-g3", "ci4-g3", "m2-g3", "s2-g2-s50"] as const;
const images = ["rocky", "ubuntu", "ubuntu", "windows"] as const;

/** Servers by the thousand in one region, each a function of its number. */
export function largeServers({ seed, openedAt, size }: ServerScenarioInput): ServerFleet {
  const specOf = (n: number): ServerSpec => ({
    name: `${pick(mix(seed, 1, n), services)}-${String(n + 1).padStart(6, "0")}`,
    zone: pick(mix(seed, 2, n), zones),
    product: pick(mix(seed, 3, n), products),
    image: pick(mix(seed, 4, n), images),
    age: mix(seed, 5, n) % 700,
    protected: mix(seed, 6, n) % 16 === 0,
    publicIp: mix(seed, 7, n) % 4 === 0,
    ...(mix(seed, 8, n) % 8 === 0 ? { status: "NSTOP" } : {}),
    ...(mix(seed, 9, n) % 50 === 0 ? { condition: "hangs" } : {}),
  });
  return {
    size,
    spans: size === 0 ? [] : [{ platform: "vpc", region: "KR", from: 0, to: size }],
    record: (n) => buildServer(specOf(n), n, seed, openedAt),
    find(no) {
      const index = indexOfNumber("vpc", no, seed);
      return index !== undefined && index < size ? index : undefined;
    },
  };
}
