import { byNamespace } from "./by-namespace.ts";

export const texts = byNamespace(
  import.meta.glob(["../../locales/en/*.json", "!**/demo.json", "!**/tour.json"], {
    eager: true,
    import: "default",
  }),
);
