import { byNamespace } from "./by-namespace.ts";

export const texts = byNamespace(
  import.meta.glob(["../../locales/zh/*.json", "!**/demo.json", "!**/tour.json"], {
    eager: true,
    import: "default",
  }),
);
