import type { Instance } from "../../instance/instance.ts";

/** The keys of all tags on these instances, each once, in alphabetical order. */
export function keysOf(instances: readonly Pick<Instance, "tags">[]): readonly string[] {
  const keys = new Set(instances.flatMap(({ tags }) => tags.map(({ key }) => key)));
  return [...keys].sort((one, other) => one.localeCompare(other));
}
