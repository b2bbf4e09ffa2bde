import { useTranslation } from "react-i18next";
import { useMoreTexts } from "../../../../i18n/more-texts.ts";
import type { Blocker } from "../../../../instance/blockers.ts";
import classes from "./Cells.module.css";

export interface RenameRefusalProps {
  readonly id: string;
  readonly blockers: readonly Blocker[];
  /** Out of sight: it describes the pencil that has the focus, and no row grows for it. */
  readonly hidden?: boolean;
}

/** Why a name cannot be changed now, for whoever came to its pencil or pressed it. */
export function RenameRefusal({ id, blockers, hidden = false }: RenameRefusalProps) {
  const { t } = useTranslation("blocker");
  if (useMoreTexts() !== "there") return null;
  return (
    <div id={id} role="status" className={classes.refusal} hidden={hidden}>
      {blockers.map((blocker) => (
        <span key={blocker}>{t(`${blocker}.reason`)}</span>
      ))}
    </div>
  );
}
