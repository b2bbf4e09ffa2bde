import { byNamespace } from "./texts.ts";

export const texts = byNamespace(
  import.meta.glob("../../locales/zh/*.json", { eager: true, import: "default" }),
);
