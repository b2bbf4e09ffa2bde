import { useMatches } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** The browser's title: the page, then the product, in the language on screen. */
export function DocumentTitle() {
  const { t } = useTranslation("app");
  const page = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  return <title>{page ? t("title", { page: t(`pages.${page}`) }) : t("product")}</title>;
}
