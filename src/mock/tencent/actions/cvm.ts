/** Service and version of the CVM API (tencent.md §1.1). */
export const cvm = { service: "cvm", version: "2017-03-12" } as const;
