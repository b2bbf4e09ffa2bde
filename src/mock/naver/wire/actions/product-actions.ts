import { products, type ServerProduct } from "../../simulation/catalogue.ts";
import { images } from "../../simulation/images.ts";
import { commonCode, typeCode } from "../code-names.ts";
import { regionOf } from "../region-parameter.ts";
import { BOTH_PLATFORMS, type ServerAction } from "../server-action.ts";
import type { WireFields } from "../wire-value.ts";

const GIB = 2 ** 30;

/** getServerSpecList: what a VPC server can be, by spec code. */
export const getServerSpecList: ServerAction = {
  name: "getServerSpecList",
  platforms: ["vpc"],
  prepare(read, platform) {
    regionOf(read, platform);
    const codes = read.list("serverSpecCodeList");
    const hypervisors = read.allOf("hypervisorCodeList", ["XEN", "KVM"]);
    return {
      kind: "read",
      look() {
        const serverSpecList = products
          .filter(
            ({ specCode, hypervisor }) =>
              specCode !== null &&
              (codes.length === 0 || codes.includes(specCode)) &&
              (hypervisors.length === 0 || hypervisors.includes(hypervisor)),
          )
          .map(specOnTheWire);
        return { totalRows: serverSpecList.length, serverSpecList };
      },
    };
  },
};

function specOnTheWire(product: ServerProduct): WireFields {
  return {
    serverSpecCode: product.specCode ?? "",
    generationCode: product.generation,
    cpuCount: product.cpu,
    memorySize: product.memoryGiB * GIB,
    hypervisorType: commonCode(product.hypervisor, product.hypervisor),
    cpuArchitectureType: commonCode("X86_64", "x86 64bit"),
    blockStorageMaxCount: 20,
    blockStorageMaxIops: 3_000 + product.cpu * 1_000,
    blockStorageMaxThroughput: 64 + product.cpu * 16,
    networkPerformance: Math.min(10, 1 + product.cpu / 4) * 1_000_000_000,
    networkInterfaceMaxCount: 3,
    serverProductCode: product.productCode,
    serverSpecDescription: sizeOf(product),
    gpuCount: product.gpus,
  };
}

/** getServerProductList: what can be bought with an image, and what a server can become. */
export const getServerProductList: ServerAction = {
  name: "getServerProductList",
  platforms: BOTH_PLATFORMS,
  prepare(read, platform) {
    if (platform === "vpc") regionOf(read, platform);
    const image = read.required("serverImageProductCode");
    const isKnown = Object.values<{ platform: string; productCode: string }>(images).some(
      (known) => known.platform === platform && known.productCode === image,
    );
    if (image !== "" && !isKnown) read.refuse("10712", image);
    const excluded = read.text("exclusionProductCode");
    const only = read.text("productCode");
    const generation = read.text("generationCode");
    return {
      kind: "read",
      look() {
        const productList = products
          .filter(
            (product) =>
              product.platform === platform &&
              product.productCode !== excluded &&
              (only === undefined || product.productCode === only) &&
              (generation === undefined || product.generation === generation),
          )
          .map(productOnTheWire);
        return { totalRows: productList.length, productList };
      },
    };
  },
};

function productOnTheWire(product: ServerProduct): WireFields {
  return {
    productCode: product.productCode,
    productName: sizeOf(product),
    productType: typeCode(product.type),
    productDescription: sizeOf(product),
    infraResourceType: commonCode("SVR", "Server"),
    cpuCount: product.cpu,
    memorySize: product.memoryGiB * GIB,
    baseBlockStorageSize: product.baseStorageGiB * GIB,
    osInformation: "",
    diskType: product.local
      ? commonCode("LOCAL", "Local Storage")
      : commonCode("NET", "Network Storage"),
    dbKindCode: "",
    addBlockStorageSize: 0,
    generationCode: product.generation,
  };
}

/** `vCPU 2EA, Memory 8GB, [SSD]Disk 50GB`, as products are described. */
function sizeOf({ cpu, memoryGiB, disk, baseStorageGiB }: ServerProduct): string {
  return `vCPU ${cpu}EA, Memory ${memoryGiB}GB, [${disk}]Disk ${baseStorageGiB}GB`;
}
