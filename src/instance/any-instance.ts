/** Any instance at all, for property tests: every value of every union, in any combination. */
import fc from "fast-check";
import { anInstance } from "./an-instance.ts";
import {
  BILLING_MODES,
  DEADLINE_KINDS,
  DISK_KINDS,
  type Disk,
  INSTANCE_STATES,
  type Instance,
  type InstanceId,
  type Instant,
  OPERATION_NAMES,
} from "./instance.ts";

const REGIONS = ["ap-guangzhou", "ap-seoul", "eu-frankfurt"] as const;

const SOME_DAY = 1_800_000_000_000 as Instant;

const anyId: fc.Arbitrary<InstanceId> = fc
  .integer({ min: 0, max: 36 ** 8 - 1 })
  .map((number) => `ins-${number.toString(36).padStart(8, "0")}` as InstanceId);

const anyDisk: fc.Arbitrary<Disk> = fc.constantFrom(...DISK_KINDS).map((kind) => ({
  id: kind.startsWith("cloud-") ? "disk-00000001" : null,
  kind,
  rawKind: kind,
  sizeGib: 50,
  encrypted: false,
  deletedWithInstance: kind.length % 3 === 0 ? null : kind.length % 3 === 1,
}));

const anyAddress: fc.Arbitrary<Pick<Instance, "publicIps" | "publicIpKind">> = fc.constantFrom(
  { publicIps: [], publicIpKind: "none" as const },
  { publicIps: ["1.2.3.4"], publicIpKind: "ordinary" as const },
  { publicIps: ["1.2.3.5"], publicIpKind: "elastic" as const },
);

const anyOperation: fc.Arbitrary<Instance["operation"]> = fc.option(
  fc.record({
    name: fc.constantFrom(...OPERATION_NAMES),
    raw: fc.constant("Anything"),
    phase: fc.constantFrom("operating", "succeeded", "failed", "unknown"),
    requestId: fc.constant(null),
    error: fc.constant(null),
  }),
);

export const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    id: anyId,
    region: fc.constantFrom(...REGIONS),
    // Half of them running: an eligible one must not be a rarity.
    state: fc.oneof(fc.constant("running" as const), fc.constantFrom(...INSTANCE_STATES)),
    operation: fc.oneof(fc.constant(null), anyOperation),
    restriction: fc.constantFrom("none", "none", "isolated", "expired", "unknown"),
    setAsideBy: fc.constantFrom("nobody", "person", "expiry", "arrears", "unknown"),
    billing: fc.constantFrom(...BILLING_MODES),
    systemDisk: fc.option(anyDisk),
    dataDisks: fc.array(anyDisk, { maxLength: 3 }),
    protectedFromTermination: fc.boolean(),
    scheduledTermination: fc.option(fc.constant({ timerId: "t-1", at: SOME_DAY }), { freq: 2 }),
    deadline: fc.option(
      fc.constantFrom(...DEADLINE_KINDS).map((kind) => ({ kind, at: SOME_DAY, since: SOME_DAY })),
      { freq: 2 },
    ),
    address: anyAddress,
  })
  .map(({ address, ...special }) => anInstance({ ...special, ...address }));
