import type { Instance } from "./instance.ts";

/** The demands on a login password (`tencent.md §3.5`), in the order in which they are shown. */
export const PASSWORD_RULES = [
  "length",
  "kinds",
  "characters",
  "no-leading-slash",
  "no-user-name",
] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

/** What the instances of one batch demand of their common password. */
export interface PasswordDemand {
  /** Characters. */
  readonly minLength: number;
  readonly maxLength: number;
  /** May not be in the password, in any case; null where it may. */
  readonly userName: string | null;
}

export interface PasswordCheck {
  readonly rule: PasswordRule;
  readonly met: boolean;
}

const MAX_LENGTH = 30;
const MIN_LENGTH = { linux: 8, strict: 12 } as const;
/** From here on a Linux password is recommended (`tencent.md §3.5`). */
const LONG = 12;
const KINDS_NEEDED = 3;
const SPECIAL = "()`~!@#$%^&*-+=_|{}[]:;'<>,.?/";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const KINDS = [LOWER, UPPER, DIGITS, SPECIAL] as const;

/** Longest user name, in characters. [PW6] */
export const USER_NAME_LIMIT = 64;

/** The user that a cloud image brings, by platform; the real one is in {@link Instance.loginUser}. */
const WINDOWS_USER = "Administrator";

/**
 * What a batch demands: the strictest of its instances decides, and one whose system is not known
 * counts as the strictest. [PW1, PW4]
 */
export function passwordDemand(
  instances: readonly Pick<Instance, "platform" | "loginUser">[],
  userName: string | null,
): PasswordDemand {
  const strict = instances.filter(({ platform }) => platform !== "linux");
  if (strict.length === 0) {
    return { minLength: MIN_LENGTH.linux, maxLength: MAX_LENGTH, userName: null };
  }
  return {
    minLength: MIN_LENGTH.strict,
    maxLength: MAX_LENGTH,
    userName: userName ?? (strict[0]?.loginUser || WINDOWS_USER),
  };
}

/** Every demand with whether the password meets it. [PW1, PW2, PW3, PW4] */
export function checkPassword(password: string, demand: PasswordDemand): PasswordCheck[] {
  const { minLength, maxLength, userName } = demand;
  const { length } = password;
  const met: Record<PasswordRule, boolean> = {
    length: length >= minLength && length <= maxLength,
    kinds: kindsIn(password) >= KINDS_NEEDED,
    characters:
      length > 0 && [...password].every((one) => KINDS.some((kind) => kind.includes(one))),
    "no-leading-slash": length > 0 && !password.startsWith("/"),
    "no-user-name":
      length > 0 && (userName === null || !password.toLowerCase().includes(userName.toLowerCase())),
  };
  // Where the name may be in it there is nothing to be said.
  return PASSWORD_RULES.filter((rule) => rule !== "no-user-name" || userName !== null).map(
    (rule) => ({ rule, met: met[rule] }),
  );
}

/** Whether the password meets every demand. */
export function isPasswordAccepted(password: string, demand: PasswordDemand): boolean {
  return checkPassword(password, demand).every(({ met }) => met);
}

export const STRENGTHS = ["weak", "fair", "strong"] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * How hard the password is to guess: by its length, its kinds of characters and how many of them
 * differ. A hint beside the demands, not one of them. [PW5]
 */
export function passwordStrength(password: string): Strength {
  const different = new Set(password).size;
  const long = password.length >= LONG && different >= 8;
  if (!long || kindsIn(password) < KINDS_NEEDED) return "weak";
  return password.length >= 16 && different >= 10 && kindsIn(password) === KINDS.length
    ? "strong"
    : "fair";
}

/** Signs that are hard to tell apart, or that shells and forms like to swallow, are not proposed. */
const PROPOSED = [
  without(LOWER, "lo"),
  without(UPPER, "IO"),
  without(DIGITS, "01"),
  "!@#%^*-+=_?.",
] as const;
const PROPOSED_LENGTH = 20;

/**
 * A password that meets every demand, of four kinds of signs. `below(n)` gives a whole number from 0
 * to n − 1, each as likely as any other; whoever calls brings a source fit for secrets. [PW7]
 */
export function composePassword(below: (limit: number) => number, demand: PasswordDemand): string {
  const all = PROPOSED.join("");
  for (;;) {
    // One of each kind, the rest of all, then shuffled so that no place has a kind of its own.
    const signs = PROPOSED.map((kind) => kind.charAt(below(kind.length)));
    while (signs.length < PROPOSED_LENGTH) signs.push(all.charAt(below(all.length)));
    for (let last = signs.length - 1; last > 0; last--) {
      const other = below(last + 1);
      const sign = signs[last] ?? "";
      signs[last] = signs[other] ?? "";
      signs[other] = sign;
    }
    const password = signs.join("");
    // Only the user name can be in the way, and that by a rare chance.
    if (isPasswordAccepted(password, demand)) return password;
  }
}

function kindsIn(password: string): number {
  return KINDS.filter((kind) => [...password].some((one) => kind.includes(one))).length;
}

function without(signs: string, left: string): string {
  return [...signs].filter((sign) => !left.includes(sign)).join("");
}
