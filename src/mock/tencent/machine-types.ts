import type { InstanceTypeConfig } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import type { CatalogueEntry } from "../world/machine-catalogue.ts";
import { gpuModelOf } from "../world/machine-type.ts";
import type { WireError } from "./wire-error.ts";

/** `FAMILY.SIZEnn`, as every type of the catalogue is called. */
const FORM = /^[A-Z][A-Za-z0-9]*\.(\d+X)?(SMALL|MEDIUM|LARGE)\d+$/;

/** Refuses what cannot be the name of a type; whether there is such a type is another question. */
export function checkInstanceType(instanceType: string): WireError | null {
  return FORM.test(instanceType)
    ? null
    : { code: "InvalidInstanceType.Malformed", value: instanceType };
}

/** A type of the catalogue as the API describes it in a zone. */
export function configOf(entry: CatalogueEntry, zone: string): InstanceTypeConfig {
  return {
    Zone: zone,
    InstanceType: entry.instanceType,
    InstanceFamily: entry.family,
    GPU: entry.gpus,
    CPU: entry.cpu,
    Memory: entry.memory,
    FPGA: 0,
    GpuCount: entry.gpus,
    ...(entry.gpus > 0 ? { GpuType: gpuModelOf(entry.instanceType) ?? "" } : {}),
  };
}
