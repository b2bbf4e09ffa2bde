import { byNamespace } from "../words.ts";

// The tour is the demo's, which brings its texts itself: a live deployment downloads none of them.
export const words = byNamespace(
  import.meta.glob(["../../../locales/en/naver/*.json", "!**/tour.json"], {
    eager: true,
    import: "default",
  }),
);
