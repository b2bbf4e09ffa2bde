import { byNamespace } from "./by-namespace.ts";

/** What dialogs, failures and other pages say. The demo brings its texts itself. */
export const texts = byNamespace(
  import.meta.glob(
    ["../../locales/zh/*.json", "!**/{app,instances,terms,actions,place,keys,runs,demo,tour}.json"],
    { eager: true, import: "default" },
  ),
);
