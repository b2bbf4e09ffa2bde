import type { TestCloud } from "./node.ts";
import { instanceIdOf } from "./world/instance-id.ts";

/** The ids of the instances with these names, in the order of the names; each name must exist once. */
export async function idsNamed<const Names extends readonly string[]>(
  cloud: TestCloud,
  ...names: Names
): Promise<{ -readonly [N in keyof Names]: string }> {
  const { seed, fleet } = (await cloud.world()).opening;
  const indexes = Array.from({ length: fleet.size }, (_, index) => index);
  const found = names.map((name) => {
    const [index, ...more] = indexes.filter((n) => fleet.facets.name(n) === name);
    if (index === undefined || more.length > 0) {
      throw new Error(
        `Failed to find the instance ${name}: there are ${more.length ? "two" : "none"}.`,
      );
    }
    return instanceIdOf(seed, index);
  });
  return found as { -readonly [N in keyof Names]: string };
}
