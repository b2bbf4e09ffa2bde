import { Outlet, useMatches } from "@tanstack/react-router";
import { NotFound } from "../errors/NotFound.tsx";
import { usePages } from "./use-pages.ts";

/** The page that the address names, unless the cloud on screen has nothing for it. */
export function PageOutlet() {
  const pages = usePages();
  const page = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  const isHere = page === undefined || pages.some(({ title }) => title === page);
  return isHere ? <Outlet /> : <NotFound />;
}
