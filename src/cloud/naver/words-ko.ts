import { byNamespace } from "../words.ts";

export const words = byNamespace(
  import.meta.glob("../../../locales/ko/naver/*.json", { eager: true, import: "default" }),
);
