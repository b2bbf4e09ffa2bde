import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./MainMenu.module.css";
import { usePages } from "./use-pages.ts";

/** The pages of the console. The one on screen is marked by `aria-current`. */
export function MainMenu() {
  const { t } = useTranslation("app");
  return usePages().map(({ title, path, icon: Icon }) => (
    <Link key={title} to={path} className={classes.link}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {t(`pages.${title}`)}
    </Link>
  ));
}
