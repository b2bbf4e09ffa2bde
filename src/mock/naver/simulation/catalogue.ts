import type { ProductReference } from "./calls.ts";
import type { Platform } from "./codes.ts";

/** `serverInstanceType` codes that the catalogue has (naver.md §3.4). */
export type ServerType = "MICRO" | "COMPT" | "STAND" | "HICPU" | "HIMEM" | "GPU" | "VDS" | "LDISK";

/** What a server can be: its size, its disk, what it is called. */
export interface ServerProduct {
  readonly platform: Platform;
  readonly productCode: string;
  /** VPC only; Classic has product codes alone. */
  readonly specCode: string | null;
  readonly type: ServerType;
  readonly cpu: number;
  readonly memoryGiB: number;
  readonly disk: "SSD" | "HDD";
  readonly local: boolean;
  readonly baseStorageGiB: number;
  readonly hypervisor: "XEN" | "KVM";
  readonly generation: "G1" | "G2" | "G3";
  readonly gpus: number;
}

function classic(
  productCode: string,
  type: ServerType,
  cpu: number,
  memoryGiB: number,
  more: { disk?: "SSD" | "HDD"; local?: boolean; gpus?: number } = {},
): ServerProduct {
  const { disk = "SSD", local = false, gpus = 0 } = more;
  return {
    platform: "classic",
    productCode,
    specCode: null,
    type,
    cpu,
    memoryGiB,
    disk,
    local,
    baseStorageGiB: 50,
    hypervisor: "XEN",
    generation: "G1",
    gpus,
  };
}

const two = (n: number): string => String(n).padStart(3, "0");

function xen(specCode: string, type: ServerType, cpu: number, memoryGiB: number): ServerProduct {
  const size = `C${two(cpu)}.M${two(memoryGiB)}`;
  return {
    platform: "vpc",
    productCode: `SVR.VSVR.${type}.${size}.NET.SSD.B050.G002`,
    specCode,
    type,
    cpu,
    memoryGiB,
    disk: "SSD",
    local: false,
    baseStorageGiB: 50,
    hypervisor: "XEN",
    generation: "G2",
    gpus: type === "GPU" ? 1 : 0,
  };
}

function kvm(specCode: string, type: ServerType, cpu: number, memoryGiB: number): ServerProduct {
  const product = xen(specCode, type, cpu, memoryGiB);
  const productCode = `SVR.VSVR.${type}.C${two(cpu)}.M${two(memoryGiB)}.G003`;
  return { ...product, productCode, hypervisor: "KVM", generation: "G3", baseStorageGiB: 10 };
}

/** Everything that is on sale, and that servers of the scenarios are. */
export const products: readonly ServerProduct[] = [
  classic("SPSVRSSD00000010", "MICRO", 1, 1),
  classic("SPSVRSSD00000001", "COMPT", 1, 2),
  classic("SPSVRSSD00000002", "COMPT", 2, 4),
  classic("SPSVRSSD00000003", "STAND", 2, 4),
  classic("SPSVRSSD00000004", "STAND", 2, 8),
  classic("SPSVRSSD00000005", "STAND", 4, 8),
  classic("SPSVRSSD00000006", "STAND", 4, 16),
  classic("SPSVRSSD00000007", "STAND", 8, 32),
  classic("SPSVRSTAND000004", "STAND", 2, 4, { disk: "HDD" }),
  classic("SPSVRSTAND000005", "STAND", 4, 8, { disk: "HDD" }),
  classic("SPSVRHM000000001", "HIMEM", 16, 64),
  classic("SPSVRHM000000002", "HIMEM", 32, 128),
  classic("SPSVRGPU00000001", "GPU", 4, 30, { gpus: 1 }),
  classic("SPSVRVDS00000001", "VDS", 32, 256),
  classic("SPSVRLD000000001", "LDISK", 8, 32, { local: true }),
  xen("mi1-g2-s50", "MICRO", 1, 1),
  xen("c2-g2-s50", "HICPU", 2, 4),
  xen("c4-g2-s50", "HICPU", 4, 8),
  xen("c8-g2-s50", "HICPU", 8, 16),
  xen("s2-g2-s50", "STAND", 2, 8),
  xen("s4-g2-s50", "STAND", 4, 16),
  xen("s8-g2-s50", "STAND", 8, 32),
  xen("m2-g2-s50", "HIMEM", 2, 16),
  xen("m4-g2-s50", "HIMEM", 4, 32),
  xen("g4-g2-s50", "GPU", 4, 20),
  xen("g8-g2-s50", "GPU", 8, 40),
  kvm("mi1-g3", "MICRO", 1, 1),
  kvm("ci2-g3", "HICPU", 2, 4),
  kvm("ci4-g3", "HICPU", 4, 8),
  kvm("s2-g3", "STAND", 2, 8),
  kvm("s4-g3", "STAND", 4, 16),
  kvm("s8-g3", "STAND", 8, 32),
  kvm("s16-g3", "STAND", 16, 64),
  kvm("m2-g3", "HIMEM", 2, 16),
  kvm("m4-g3", "HIMEM", 4, 32),
];

/** The product that a reference means. KVM servers go by their spec code alone (naver.md §2.5). */
export function productOf(
  platform: Platform,
  { by, code }: ProductReference,
): ServerProduct | undefined {
  return products.find(
    (product) =>
      product.platform === platform &&
      (by === "spec"
        ? product.specCode === code
        : product.productCode === code && product.hypervisor !== "KVM"),
  );
}

/**
 * Whether a server can change from one to the other: same type and disk; not to and from GPU,
 * never a micro server or one with a local disk (naver.md §2.5). A generation is not changed.
 */
export function canBecome(from: ServerProduct, to: ServerProduct): boolean {
  return (
    from.platform === to.platform &&
    from.type === to.type &&
    from.type !== "MICRO" &&
    from.disk === to.disk &&
    !from.local &&
    !to.local &&
    from.generation === to.generation
  );
}

/**
 * Whether a stopped server of this product pays for its disk only, for which it may be stopped
 * for so long (naver.md §7). GPU, VDS and the first generation's High Memory pay in full.
 */
export function isDiscountedWhenStopped({ type, generation, local }: ServerProduct): boolean {
  if (type === "GPU" || type === "VDS" || local) return false;
  return !(type === "HIMEM" && generation === "G1");
}
