import { IconHistory, IconKey, IconServer2, IconTrash } from "@tabler/icons-react";
import { useCloud } from "../../queries/cloud-context.tsx";

const PAGES = [
  { title: "instances", path: "/instances", icon: IconServer2 },
  { title: "recycleBin", path: "/recycle-bin", icon: IconTrash },
  { title: "sshKeys", path: "/ssh-keys", icon: IconKey },
  { title: "operations", path: "/operations", icon: IconHistory },
] as const;

/** A page that the menu and the palette lead to. Its name is `pages.<title>` in `app.json`. */
export type Page = (typeof PAGES)[number];

/** The pages of the console, in order; those that this cloud has something for. */
export function usePages(): readonly Page[] {
  const { keyPairs, recycleBin } = useCloud().capabilities;
  return PAGES.filter(({ title }) => {
    if (title === "sshKeys") return keyPairs;
    return title !== "recycleBin" || recycleBin;
  });
}
