import { isoTime } from "../../world/iso-time.ts";
import { type KeyPair, keyPairsOf } from "../../world/key-pairs.ts";
import type { World } from "../../world/world.ts";
import { checkKeyIds } from "../key-ids.ts";
import { listFields } from "../list-fields.ts";
import { pageOf } from "../paging.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** What keys can be filtered by; this account's keys have no tags. */
const filters: Readonly<Record<string, (key: KeyPair) => string | null>> = {
  "project-id": ({ projectId }) => String(projectId),
  "key-name": ({ name }) => name,
  "tag-key": () => null,
  "tag-value": () => null,
};

/** DescribeKeyPairs (tencent.md §3.7): the keys of the region and who has them. */
export const describeKeyPairs = readAction(
  { ...cvm, action: "DescribeKeyPairs", regional: true, ratePerSecond: 10 },
  {
    KeyIds: { kind: "list", of: { kind: "text" } },
    ...listFields,
  },
  ({ KeyIds: ids = [], Filters: wanted = [], ...paging }, { world, region }) => {
    if (ids.length > 0 && wanted.length > 0) {
      return { code: "InvalidParameterCombination", parameters: ["KeyIds", "Filters"] };
    }
    const page = pageOf(paging);
    if ("code" in page) return page;
    const malformed = checkKeyIds(ids);
    if (malformed) return malformed;
    const unknown = wanted.find(({ Name }) => !Object.hasOwn(filters, Name));
    if (unknown) return { code: "InvalidFilter", value: unknown.Name };
    const found = keyPairsOf(world.opening, region).filter(
      (key) =>
        (ids.length === 0 || ids.includes(key.id)) &&
        wanted.every(({ Name, Values }) => Values.includes(filters[Name]?.(key) ?? "")),
    );
    const shown = found.slice(page.offset, page.offset + page.limit);
    const bound = instancesWith(world, region, new Set(shown.map(({ id }) => id)));
    return {
      TotalCount: found.length,
      KeyPairSet: shown.map((key) => ({
        KeyId: key.id,
        KeyName: key.name,
        ProjectId: key.projectId,
        Description: key.description,
        PublicKey: key.publicKey,
        // The cloud does not keep it.
        PrivateKey: null,
        AssociatedInstanceIds: bound.get(key.id) ?? [],
        CreatedTime: isoTime(key.createdAt),
        Tags: [],
      })),
    };
  },
);

/** Which instances have each of the keys. */
function instancesWith(
  world: World,
  region: string,
  keyIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const keysOf = world.facet("keyIds");
  const idOf = world.facet("id");
  const has = (index: number) => keysOf(index).some((id) => keyIds.has(id));
  const bound = new Map<string, string[]>();
  for (const index of world.select(region, has, 0, Number.POSITIVE_INFINITY).page) {
    for (const keyId of keysOf(index)) {
      const ids = bound.get(keyId);
      if (ids) ids.push(idOf(index));
      else bound.set(keyId, [idOf(index)]);
    }
  }
  return bound;
}
