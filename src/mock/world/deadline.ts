import { isStoppedForArrears } from "./arrears.ts";
import type { InstanceRecord } from "./record.ts";
import type { World } from "./world.ts";

/** What will happen to an instance by itself, unless somebody does something; world milliseconds. */
export interface InstanceDeadline {
  readonly kind: "recycle-bin-release" | "arrears-stop" | "arrears-release";
  readonly since: number;
  readonly at: number;
}

/** The deadline of an instance, null when it has none. */
export function deadlineOf(
  { finances, settings }: World,
  { deadline, wire }: InstanceRecord,
): InstanceDeadline | null {
  const { arrears } = finances.account;
  if (deadline === null) {
    if (!arrears || arrears.stopped || !isStoppedForArrears(wire)) return null;
    const { since } = arrears;
    return { kind: "arrears-stop", since, at: since + settings.arrearsChargedMs };
  }
  const { kind, since, at } = deadline;
  return { kind: kind === "arrears" ? "arrears-release" : "recycle-bin-release", since, at };
}
