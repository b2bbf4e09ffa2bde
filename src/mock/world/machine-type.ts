import type { CpuTopology, GPUInfo } from "./cvm-instance.ts";
import { resourceId } from "./hash.ts";

/** Cores of a size; `nXLARGE` has 4·n. */
const cores: Readonly<Record<string, number>> = { SMALL: 1, MEDIUM: 2, LARGE: 4 };

/** Cores and GiB that an InstanceType such as `S5.2XLARGE16` names (tencent.md §2.2). */
export function capacityOf(instanceType: string): { cpu: number; memory: number } {
  const match = /^[A-Z0-9]+\.(?:(\d+)X)?(SMALL|MEDIUM|LARGE)(\d+)$/.exec(instanceType);
  const [, times = "1", size = "", memory] = match ?? [];
  const one = cores[size];
  if (one === undefined || memory === undefined) {
    throw new Error(`Failed to read instance type ${instanceType}: expected FAMILY.SIZEnn.`);
  }
  return { cpu: one * Number(times), memory: Number(memory) };
}

const gpuModels: Readonly<Record<string, string>> = {
  GN7: "Tesla T4",
  GN10X: "Tesla V100-NVLINK-32G",
  PNV4: "NVIDIA A10",
};

/** CpuTopology of a number of cores. */
export function topologyOf(cpu: number): CpuTopology {
  return { CoreCount: Math.max(1, cpu / 2), ThreadPerCore: cpu === 1 ? 1 : 2 };
}

/** The card of a GPU family; undefined for the others. */
export function gpuModelOf(instanceType: string): string | undefined {
  return gpuModels[instanceType.split(".")[0] ?? ""];
}

/** GPUInfo of GPU families, null for the others. */
export function gpuOf(instanceType: string, seed: number, index: number): GPUInfo | null {
  const model = gpuModelOf(instanceType);
  if (model === undefined) return null;
  const count = Math.max(1, Math.floor(capacityOf(instanceType).cpu / 20));
  const ids = Array.from({ length: count }, (_, n) => resourceId("gpu", seed, index, n));
  return { GPUCount: count, GPUId: ids, GPUType: model };
}
