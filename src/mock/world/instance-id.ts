import { hash32 } from "./hash.ts";

/** 36^4: ids are two halves of four base-36 digits. */
const HALF = 36 ** 4;
const ROUNDS = 4;

/**
 * The id of the n-th instance of a world: `ins-` and eight of [a-z0-9] (tencent.md §2.2).
 *
 * A Feistel network over the two halves: ids look random, never collide, and can be turned back
 * into their number, so that a world of 100 000 instances needs no table of ids.
 */
export function instanceIdOf(seed: number, index: number): string {
  let left = Math.floor(index / HALF);
  let right = index % HALF;
  for (let round = 0; round < ROUNDS; round++) {
    const next = (left + hash32(seed, round, right)) % HALF;
    left = right;
    right = next;
  }
  return `ins-${left.toString(36).padStart(4, "0")}${right.toString(36).padStart(4, "0")}`;
}

/** The number an id stands for in a world with this seed (any number: the caller checks the range). */
export function indexOfInstanceId(seed: number, id: string): number | undefined {
  if (!isInstanceId(id)) return undefined;
  let left = Number.parseInt(id.slice(4, 8), 36);
  let right = Number.parseInt(id.slice(8), 36);
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const shift = hash32(seed, round, left) % HALF;
    const previous = (right - shift + HALF) % HALF;
    right = left;
    left = previous;
  }
  return left * HALF + right;
}

/** Whether the text has the form of an instance id. */
export function isInstanceId(text: string): boolean {
  return /^ins-[a-z0-9]{8}$/.test(text);
}
