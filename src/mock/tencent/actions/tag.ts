/** Service and version of the tag API (tencent.md §1.1). */
export const tag = { service: "tag", version: "2018-08-13" } as const;
