import { capacityOf } from "./machine-type.ts";

/** A type that can be bought, and where it cannot be had. */
export interface CatalogueEntry {
  readonly instanceType: string;
  /** `S5` of `S5.MEDIUM4`. */
  readonly family: string;
  readonly cpu: number;
  /** GiB. */
  readonly memory: number;
  /** Cards; 0 for families without. */
  readonly gpus: number;
}

/** Sizes on sale per family, small to large. */
const sizes: Readonly<Record<string, readonly string[]>> = {
  S5: [
    "SMALL2",
    "MEDIUM2",
    "MEDIUM4",
    "LARGE8",
    "LARGE16",
    "2XLARGE16",
    "2XLARGE32",
    "4XLARGE32",
    "4XLARGE64",
  ],
  S6: ["MEDIUM4", "LARGE8", "2XLARGE16", "4XLARGE32"],
  SA3: ["MEDIUM4", "LARGE8", "2XLARGE16", "4XLARGE32"],
  MA5: ["MEDIUM16", "LARGE32", "2XLARGE64", "4XLARGE128"],
  C6: ["LARGE8", "2XLARGE16", "4XLARGE32"],
  GN7: ["2XLARGE32", "5XLARGE80", "10XLARGE160"],
  GN10X: ["2XLARGE40", "10XLARGE160"],
  PNV4: ["7XLARGE116", "14XLARGE232"],
};

/** Families that only the newer zones of a region have: those from this number on. */
const fromZone: Readonly<Record<string, number>> = { S6: 4, C6: 4, PNV4: 6 };

/** Types that are sold out in every zone that has them. */
const soldOut: ReadonlySet<string> = new Set([
  "S5.4XLARGE64",
  "MA5.4XLARGE128",
  "C6.4XLARGE32",
  "GN10X.10XLARGE160",
]);

/** Families with cards, which take no part in a change between families (tencent.md §7.5). */
export const gpuFamilies: ReadonlySet<string> = new Set(["GN7", "GN10X", "PNV4"]);

/** `S5` of `S5.MEDIUM4`. */
export function familyOf(instanceType: string): string {
  return instanceType.split(".", 1)[0] ?? "";
}

/** Every type on sale, family by family. */
export const catalogue: readonly CatalogueEntry[] = Object.entries(sizes).flatMap(
  ([family, names]) =>
    names.map((size) => {
      const instanceType = `${family}.${size}`;
      const { cpu, memory } = capacityOf(instanceType);
      const gpus = gpuFamilies.has(family) ? Math.max(1, Math.floor(cpu / 20)) : 0;
      return { instanceType, family, cpu, memory, gpus };
    }),
);

/** Whether a zone has the type at all, sold out or not. */
export function isInZone({ family }: CatalogueEntry, zone: string): boolean {
  const number = Number(zone.slice(zone.lastIndexOf("-") + 1));
  return number >= (fromZone[family] ?? 1);
}

export function isSoldOut({ instanceType }: CatalogueEntry): boolean {
  return soldOut.has(instanceType);
}

export function entryOf(instanceType: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.instanceType === instanceType);
}
