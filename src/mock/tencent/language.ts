/** Languages that X-TC-Language can ask for (tencent.md §1.1). */
export type Language = "zh-CN" | "en-US";

/** One text per language. */
export type Localised = { readonly [L in Language]: string };
