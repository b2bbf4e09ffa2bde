import { Button } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Run, RunItem } from "../../runs/run.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { ItemReason } from "./ItemReason.tsx";
import { ItemStatus } from "./ItemStatus.tsx";
import classes from "./RunItemRow.module.css";
import type { StatusWords } from "./status-words.ts";
import type { Force } from "./use-run-follow-up.ts";

export interface RunItemRowProps {
  readonly action: Run["action"];
  readonly words: StatusWords;
  readonly item: RunItem;
  readonly force: Force | null;
}

/** One instance of a run: who it is, how far it is, since when, and why it failed. */
export const RunItemRow = memo(function RunItemRow({
  action,
  words,
  item,
  force,
}: RunItemRowProps) {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const name = item.name || item.id;
  return (
    <li className={classes.row} data-instance={item.id} data-status={item.status}>
      <div className={classes.who}>
        <span className={classes.name}>{name}</span>
        <span className={classes.id}>
          <code>{item.id}</code>
          <CopyButton value={item.id} />
        </span>
      </div>
      <div>
        <ItemStatus words={words} item={item} />
        <time className={classes.since} dateTime={new Date(item.since).toISOString()}>
          {format.time(item.since)}
        </time>
      </div>
      {item.status === "unknown" && <p className={classes.said}>{t("statusMeaning.unknown")}</p>}
      {item.reason && (
        <div className={classes.said}>
          <ItemReason action={action} reason={item.reason} />
        </div>
      )}
      {item.slow && force && (
        <Button
          className={classes.force}
          size="compact-xs"
          mih={24}
          variant="default"
          onClick={() => void force.open([item])}
        >
          {t(`slowRows.forceOne.${force.action}`, { name })}
        </Button>
      )}
    </li>
  );
});
