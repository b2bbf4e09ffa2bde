import type { ServerDueKind } from "../naver/simulation/opening.ts";
import { DEADLINE_KINDS, type DueKind } from "./due-queue.ts";
import { MONEY_KINDS, type MoneyKind } from "./finances.ts";
import { instanceIdOf } from "./instance-id.ts";
import type { World } from "./world.ts";

/** What will happen by itself, as the demo menu lists it. */
export interface Upcoming {
  /** World time, milliseconds. */
  readonly at: number;
  readonly kind: DueKind | MoneyKind | ServerDueKind;
  /** The instance it happens to; null when it happens to the account. */
  readonly instanceId: string | null;
  readonly name: string | null;
  readonly region: string | null;
}

/** What will happen by itself, earliest first; void plans are left out. */
export function upcoming(world: World, limit: number): Upcoming[] {
  const list: Upcoming[] = [];
  const nameOf = world.facet("name");
  const money = world.finances.next(world.settings);
  if (money) list.push({ ...money, instanceId: null, name: null, region: null });
  for (const { at, kind, index } of world.plans()) {
    if (list.length > limit) break;
    const instanceId = instanceIdOf(world.opening.seed, index);
    list.push({ at, kind, instanceId, name: nameOf(index), region: world.regionOf(index) });
  }
  list.push(...world.naver.upcoming(limit));
  return list.toSorted((a, b) => a.at - b.at).slice(0, limit);
}

/** What waits for hours or days, and keeps nobody waiting. */
const patient: ReadonlySet<Upcoming["kind"]> = new Set([
  ...DEADLINE_KINDS,
  ...MONEY_KINDS,
  "termination-due",
  "subscription-over",
  "allowance-exhausted",
] as const);

/** When the next thing ends that is under way, null when nothing is. */
export function nextEnd(world: World): number | null {
  const ends = upcoming(world, Number.POSITIVE_INFINITY).filter(({ kind }) => !patient.has(kind));
  return ends[0]?.at ?? null;
}
