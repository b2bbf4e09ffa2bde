import type { Platform } from "./codes.ts";

/** `platformType` codes in use (naver.md §3.4). */
export type PlatformType = "LNX64" | "WND64" | "UBS64";

/** What a server was made from. */
export interface ServerImage {
  readonly platform: Platform;
  readonly productCode: string;
  /** VPC: number of the image; Classic has none. */
  readonly no: string;
  readonly name: string;
  readonly platformType: PlatformType;
}

export const images = {
  "classic-centos": {
    platform: "classic",
    productCode: "SPSW0LINUX000046",
    no: "",
    name: "centos-7.3-64",
    platformType: "LNX64",
  },
  "classic-tensorflow": {
    platform: "classic",
    productCode: "SPSW0LINUX000066",
    no: "",
    name: "tensorflow-centos-7.3-64",
    platformType: "LNX64",
  },
  "classic-ubuntu": {
    platform: "classic",
    productCode: "SPSW0LINUX000130",
    no: "",
    name: "ubuntu-16.04-64-server",
    platformType: "UBS64",
  },
  "classic-windows": {
    platform: "classic",
    productCode: "SPSW0WINNTEN0043",
    no: "",
    name: "win-2016-64-en",
    platformType: "WND64",
  },
  rocky: {
    platform: "vpc",
    productCode: "SW.VSVR.OS.LNX64.ROCKY.0808.B050",
    no: "16187005",
    name: "rocky-8.8-base",
    platformType: "LNX64",
  },
  ubuntu: {
    platform: "vpc",
    productCode: "SW.VSVR.OS.LNX64.UBNTU.SVR22.G003",
    no: "23214590",
    name: "ubuntu-22.04-base",
    platformType: "UBS64",
  },
  windows: {
    platform: "vpc",
    productCode: "SW.VSVR.OS.WND64.WND.SVR2019EN.B100",
    no: "17552318",
    name: "win-2019-64-en",
    platformType: "WND64",
  },
} as const satisfies Record<string, ServerImage>;

export type ImageName = keyof typeof images;
