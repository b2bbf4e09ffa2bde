import { byNamespace } from "./by-namespace.ts";

/** What the frame and the list say; all else is in `more-texts-zh.ts`. */
export const texts = byNamespace(
  import.meta.glob("../../locales/zh/{app,instances,terms,actions,place,keys,runs}.json", {
    eager: true,
    import: "default",
  }),
);
