import type { ServerSpec } from "./server-spec.ts";

const vpc = { zone: "KR-1", product: "s2-g3", image: "rocky" } as const;
const classic = { zone: "KR-2", product: "SPSVRSSD00000003", image: "classic-centos" } as const;

/** What does not depend on the platform, one server each, named by its role. */
const roles: readonly Omit<ServerSpec, "zone" | "product" | "image">[] = [
  { name: "running" },
  { name: "stopped", status: "NSTOP" },
  { name: "init", status: "INIT", age: 0 },
  { name: "first-booting", status: "CREAT", operation: "START", age: 0 },
  { name: "creating", status: "INIT", operation: "CREAT", age: 0 },
  { name: "booting", status: "NSTOP", operation: "START" },
  { name: "shutting-down", operation: "SHTDN" },
  { name: "hard-shutting-down", operation: "HSHTD" },
  { name: "rebooting", operation: "RESTA" },
  { name: "hard-rebooting", operation: "HREST" },
  { name: "terminating", status: "NSTOP", operation: "TERMT" },
  { name: "changing-spec", status: "NSTOP", operation: "CHNG" },
  { name: "copying", status: "NSTOP", operation: "COPY" },
  { name: "setting-up-running", operation: "SETUP" },
  { name: "setting-up-stopped", status: "NSTOP", operation: "SETUP" },
  { name: "migrating", operation: "MIGRA" },
  { name: "repairing", status: "FSTOP" },
  { name: "start-failed", status: "ST_FL" },
  { name: "shutdown-failed", status: "SD_FL" },
  { name: "reboot-failed", status: "RS_FL" },
  { name: "protected-running", protected: true },
  { name: "protected-stopped", status: "NSTOP", protected: true },
  { name: "public-ip-running", publicIp: true },
  { name: "public-ip-stopped", status: "NSTOP", publicIp: true },
  { name: "storage-in-use", condition: "storage-in-use" },
  { name: "storage-in-use-stopped", status: "NSTOP", condition: "storage-in-use" },
  { name: "hangs", condition: "hangs" },
  { name: "does-not-start", status: "NSTOP", condition: "does-not-start" },
];

/** What only the products of a platform make. */
const special: readonly ServerSpec[] = [
  { ...vpc, name: "pool-nks-node-0001", condition: "managed" },
  { ...vpc, name: "pool-asg-0001", condition: "managed" },
  { ...vpc, name: "micro-stopped", product: "mi1-g3", status: "NSTOP" },
  { ...vpc, name: "gpu-running", product: "g8-g2-s50", image: "ubuntu" },
  { ...vpc, name: "gpu-stopped", product: "g4-g2-s50", image: "ubuntu", status: "NSTOP" },
  { ...classic, name: "c-vds-running", product: "SPSVRVDS00000001" },
  { ...classic, name: "c-high-memory", product: "SPSVRHM000000001" },
  { ...classic, name: "c-local-disk-stopped", product: "SPSVRLD000000001", status: "NSTOP" },
];

/** Every state of §3.5 and reason of §10.4 on both platforms; nothing here changes by itself. */
export const reasonServers: readonly ServerSpec[] = [
  ...roles.map((role): ServerSpec => ({ ...vpc, ...role })),
  ...roles.map((role): ServerSpec => ({ ...classic, ...role, name: `c-${role.name}` })),
  ...special,
];
