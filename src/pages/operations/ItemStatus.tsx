import {
  IconAlertTriangle,
  IconArrowUp,
  IconCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconHelpCircle,
  IconLoader,
  IconSend,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RunItem, RunItemStatus } from "../../runs/run.ts";
import classes from "./ItemStatus.module.css";
import type { StatusWords } from "./status-words.ts";

const ICON: Record<RunItemStatus, typeof IconCheck> = {
  waiting: IconCircleDashed,
  sent: IconArrowUp,
  accepted: IconSend,
  "in-progress": IconLoader,
  done: IconCheck,
  failed: IconX,
  unknown: IconHelpCircle,
  cancelled: IconCircleMinus,
};

export interface ItemStatusProps {
  readonly words: StatusWords;
  readonly item: Pick<RunItem, "status" | "slow">;
}

/** How far an instance of a run is, as an icon and a word. */
export function ItemStatus({ words, item }: ItemStatusProps) {
  const { t } = useTranslation("runs");
  const { status, slow } = item;
  const Icon = slow ? IconAlertTriangle : ICON[status];
  return (
    <span className={classes.status} data-status={status} data-slow={slow || undefined}>
      <Icon className={classes.icon} size={15} aria-hidden />
      <span>
        {t(`status.${words}.${status}`)}
        {slow && <span className={classes.slow}>{t("slow")}</span>}
      </span>
    </span>
  );
}
