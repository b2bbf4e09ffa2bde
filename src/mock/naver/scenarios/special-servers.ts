import type { ServerSpec } from "./server-spec.ts";

const vpc = { zone: "KR-1", product: "s2-g3", image: "rocky" } as const;
const classic = { zone: "KR-2", product: "SPSVRSSD00000003", image: "classic-centos" } as const;

/** Names of those that somebody else is faster with, of those that may not be touched. */
export const CONTESTED = "contested";
export const NOT_PERMITTED = "not-permitted";

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${name}-${n + 1}`);

/** Both platforms have the same ones; those of Classic begin with `c-`. */
function onBoth(names: readonly string[]): ServerSpec[] {
  return [
    ...names.map((name): ServerSpec => ({ ...vpc, name })),
    ...names.map((name): ServerSpec => ({ ...classic, name: `c-${name}` })),
  ];
}

export const stuckServers: readonly ServerSpec[] = [
  ...onBoth(["stuck-linux-1", "stuck-linux-2"]),
  { ...vpc, name: "stuck-windows-1", zone: "KR-2", image: "windows" },
];

export const refusedServers: readonly ServerSpec[] = onBoth([
  ...numbered("calm", 6),
  ...numbered(CONTESTED, 2),
]);

export const deniedServers: readonly ServerSpec[] = onBoth([
  ...numbered("permitted", 3),
  ...numbered(NOT_PERMITTED, 2),
]);

/** What a stop means beyond the obvious: what it costs, how long it may last, who starts it anew. */
export const consequenceServers: readonly ServerSpec[] = [
  { ...vpc, name: "discounted-standard" },
  { ...vpc, name: "discounted-high-cpu", product: "c4-g2-s50" },
  { ...vpc, name: "discounted-high-memory", product: "m4-g2-s50" },
  { ...vpc, name: "discounted-third-generation", product: "ci4-g3" },
  { ...vpc, name: "full-price-gpu", product: "g8-g2-s50", image: "ubuntu" },
  { ...vpc, name: "with-public-ip", publicIp: true },
  { ...vpc, name: "termination-protected", protected: true },
  { ...vpc, name: "stopped-for-89-days", status: "NSTOP", stopped: { for: 89 } },
  { ...vpc, name: "stopped-179-days-a-year", status: "NSTOP", stopped: { for: 29, before: 150 } },
  {
    ...vpc,
    name: "gpu-stopped-for-long",
    product: "g4-g2-s50",
    status: "NSTOP",
    image: "ubuntu",
    stopped: { for: 200 },
  },
  { ...vpc, name: "front-asg-0001", condition: "managed" },
  { ...vpc, name: "front-nks-node-0001", condition: "managed" },
  { ...classic, name: "c-discounted-compact", product: "SPSVRSSD00000002" },
  { ...classic, name: "c-discounted-standard" },
  { ...classic, name: "c-full-price-high-memory", product: "SPSVRHM000000001" },
  { ...classic, name: "c-full-price-vds", product: "SPSVRVDS00000001" },
  { ...classic, name: "c-full-price-gpu", product: "SPSVRGPU00000001" },
  { ...classic, name: "c-with-public-ip", publicIp: true },
];
