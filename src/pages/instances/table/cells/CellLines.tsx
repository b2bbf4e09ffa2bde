import type { ReactNode } from "react";
import { useRowContext } from "../row-context.ts";
import classes from "./Cells.module.css";

/** Nothing to show: a dash for the eye, a word for the ear. */
export function EmptyCell() {
  const { t } = useRowContext();
  return (
    <span className={classes.empty}>
      <span aria-hidden>–</span>
      <span className={classes.heard}>{t("row.none")}</span>
    </span>
  );
}

/** A smaller line below the main one. */
export function SecondLine({ children }: { readonly children: ReactNode }) {
  return <div className={classes.second}>{children}</div>;
}
