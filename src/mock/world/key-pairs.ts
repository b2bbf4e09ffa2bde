import type { Opening } from "./fleet.ts";
import { between, hash32, resourceId } from "./hash.ts";

/** An SSH key pair of the account in one region (tencent.md §3.7). The private half is nowhere. */
export interface KeyPair {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: number;
  /** One line as in `authorized_keys`. */
  readonly publicKey: string;
  /** World time, milliseconds. */
  readonly createdAt: number;
}

const DAY = 86_400_000;

/** What each region has, the first being the one that instances with a key were created with. */
const pairs = [
  { name: "ops-main", description: "On-call engineers", projectId: 0 },
  { name: "ci-deploy", description: "", projectId: 1174660 },
  { name: "운영팀-노트북", description: "2025 rotation", projectId: 0 },
  { name: "break-glass", description: "Sealed: incidents only", projectId: 0 },
] as const;

/** The key that instances created with one in a region have. */
export function firstKeyOf(seed: number, region: string): string {
  return resourceId("skey", seed, region);
}

/** The key pairs of a region, oldest first: an account has some where it has instances. */
export function keyPairsOf(
  { seed, openedAt, fleet }: Pick<Opening, "seed" | "openedAt" | "fleet">,
  region: string,
): readonly KeyPair[] {
  if (!fleet.spans.some((span) => span.region === region)) return [];
  return pairs.map(({ name, description, projectId }, n) => {
    const id = n === 0 ? firstKeyOf(seed, region) : resourceId("skey", seed, region, n);
    const age = between(hash32(seed, "key age", region, n), 20, 200) + (pairs.length - n) * 200;
    return {
      id,
      name,
      description,
      projectId,
      publicKey: `${ed25519(seed, region, n)} ${id}`,
      createdAt: openedAt - age * DAY,
    };
  });
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A well-formed ed25519 public key that belongs to nobody: name and length, then 32 bytes. */
function ed25519(seed: number, region: string, n: number): string {
  let text = "AAAAC3NzaC1lZDI1NTE5AAAAI";
  for (let place = 0; place < 43; place++) {
    // The first of these shares its upper two bits with the length, which they end with zeros.
    text += BASE64.charAt(hash32(seed, "key", region, n, place) % (place === 0 ? 16 : 64));
  }
  return `ssh-ed25519 ${text}`;
}
