import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Namespaces } from "./namespaces.ts";

/** The texts of every namespace: keys begin with theirs, as in `instances:title`. */
export type AllTexts = TFunction<(keyof Namespaces)[]>;

/** For what is built from a table whose entries bring their own namespaces. */
export function useAllTexts(): AllTexts {
  return useTranslation<(keyof Namespaces)[]>(["app"]).t;
}
