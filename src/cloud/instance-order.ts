import { INSTANCE_STATES, type Instance, type Instant } from "../instance/instance.ts";
import type { InstanceSort } from "./provider.ts";

// One order for everybody: the language of the page must not move rows.
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** A sorted copy; equal rows keep their order, rows without a value come last either way. */
export function sortInstances(
  instances: readonly Instance[],
  sort: InstanceSort | null,
): Instance[] {
  if (!sort) return [...instances];
  const sign = sort.direction === "ascending" ? 1 : -1;
  const compare = comparison(sort.key);
  return [...instances].sort((a, b) => compare(a, b, sign) || collator.compare(a.id, b.id));
}

function comparison(key: InstanceSort["key"]): (a: Instance, b: Instance, sign: 1 | -1) => number {
  switch (key) {
    case "state":
      return (a, b, sign) =>
        sign * (INSTANCE_STATES.indexOf(a.state) - INSTANCE_STATES.indexOf(b.state));
    case "createdAt":
    case "expiresAt":
      return byMoment((instance) => instance[key]);
    case "releasedAt":
      return byMoment(({ deadline }) => deadline?.at ?? null);
    case "id":
    case "name":
    case "zone":
    case "type":
      return (a, b, sign) => sign * collator.compare(a[key], b[key]);
  }
}

function byMoment(momentOf: (instance: Instance) => Instant | null) {
  return (a: Instance, b: Instance, sign: 1 | -1) => {
    const [first, second] = [momentOf(a), momentOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  };
}
