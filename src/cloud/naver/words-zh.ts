import { byNamespace } from "../words.ts";

export const words = byNamespace(
  import.meta.glob("../../../locales/zh/naver/*.json", { eager: true, import: "default" }),
);
