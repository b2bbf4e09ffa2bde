import { useTranslation } from "react-i18next";
import type { Blocker } from "../../../../instance/blockers.ts";
import classes from "./Cells.module.css";

export interface RenameRefusalProps {
  readonly id: string;
  readonly blockers: readonly Blocker[];
}

/** Why a name cannot be changed now, for whoever pressed its pencil. */
export function RenameRefusal({ id, blockers }: RenameRefusalProps) {
  const { t } = useTranslation("blocker");
  return (
    <div id={id} role="status" className={classes.refusal}>
      {blockers.map((blocker) => (
        <span key={blocker}>{t(`${blocker}.reason`)}</span>
      ))}
    </div>
  );
}
