import { byNamespace } from "../words.ts";

export const words = byNamespace(
  import.meta.glob("../../../locales/en/naver/*.json", { eager: true, import: "default" }),
);
