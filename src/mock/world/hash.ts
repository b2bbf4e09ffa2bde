/**
 * Pure number-from-words functions. The world never keeps a running random stream: every choice
 * is a function of (seed, what it is about), so reading in another order changes nothing.
 */

/** A 32-bit hash of the given parts (xmur3-like mixing, finished as in MurmurHash3). */
export function hash32(seed: number, ...parts: readonly (string | number)[]): number {
  let h = (seed ^ 0x9e3779b9) >>> 0;
  for (const part of parts) {
    if (typeof part === "number") {
      h = Math.imul(h ^ (part | 0), 0x85ebca6b);
      h ^= h >>> 13;
    } else {
      for (let i = 0; i < part.length; i++) {
        h = Math.imul(h ^ part.charCodeAt(i), 0xcc9e2d51);
        h = (h << 13) | (h >>> 19);
      }
    }
    h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same for two numbers only: a hundred thousand of these take a few milliseconds. */
export function mix(seed: number, about: number, index: number): number {
  let h = (seed ^ 0x9e3779b9) >>> 0;
  h = Math.imul(h ^ about, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ index, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** An integer in [low, high], decided by a hash. */
export function between(hash: number, low: number, high: number): number {
  return low + (hash % (high - low + 1));
}

/** One of the choices, decided by a hash. The list must not be empty. */
export function pick<T>(hash: number, choices: readonly T[]): T {
  const choice = choices[hash % choices.length];
  if (choice === undefined) throw new Error("Failed to pick: the list of choices is empty.");
  return choice;
}

/** Lower-case hexadecimal digits that depend on the parts. */
export function hex(length: number, seed: number, ...parts: readonly (string | number)[]): string {
  let digits = "";
  for (let block = 0; digits.length < length; block++) {
    digits += hash32(seed, ...parts, block)
      .toString(16)
      .padStart(8, "0");
  }
  return digits.slice(0, length);
}

/**
 * A text in one piece. One that is put together with `+` keeps its pieces in memory beside it, five
 * times what it says; in a world that changes there are ten thousands of these.
 */
export function inOnePiece(...pieces: readonly string[]): string {
  return pieces.join("");
}

/** A short resource id such as `vpc-1a2b3c4d`: prefix and eight of [a-z0-9]. */
export function resourceId(
  prefix: string,
  seed: number,
  ...parts: readonly (string | number)[]
): string {
  const high = hash32(seed, prefix, ...parts, "h") % 36 ** 4;
  const low = hash32(seed, prefix, ...parts, "l") % 36 ** 4;
  const digits = (half: number) => half.toString(36).padStart(4, "0");
  return inOnePiece(prefix, "-", digits(high), digits(low));
}

/** An RFC 4122 version 4 shaped UUID that depends on the parts. */
export function uuid(seed: number, ...parts: readonly (string | number)[]): string {
  const d = hex(32, seed, ...parts);
  const variant = ((Number.parseInt(d.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    d.slice(0, 8),
    d.slice(8, 12),
    `4${d.slice(13, 16)}`,
    `${variant}${d.slice(17, 20)}`,
    d.slice(20),
  ].join("-");
}

/** The first eight digits of `uuid(seed, ...parts)` as a number, without writing any of them out. */
export function uuidHead(seed: number, ...parts: readonly (string | number)[]): number {
  return hash32(seed, ...parts, 0);
}

/** The first eight digits of a UUID as a number. */
export function headOfUuid(text: string): number {
  return Number.parseInt(text.slice(0, 8), 16);
}
