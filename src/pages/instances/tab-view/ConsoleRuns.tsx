import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { InstanceId } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { useRuns } from "../../../runs/runs-context.tsx";
import { ItemReason } from "../../operations/ItemReason.tsx";
import { ItemStatus } from "../../operations/ItemStatus.tsx";
import { statusWords } from "../../operations/status-words.ts";
import classes from "./ConsoleRuns.module.css";

/** The latest few; all of them are on the page of operations. */
const MOST_SHOWN = 5;

/** What this console was asked to do to one instance, newest first, and what came of it. */
export function ConsoleRuns({ id }: { readonly id: InstanceId }) {
  const { t } = useTranslation(["instance", "actions"]);
  const { dateTime } = useFormat();
  const runs = useRuns();
  const { id: provider } = useCloud();
  const touching = useMemo(
    () =>
      runs
        .filter((run) => run.provider === provider)
        .flatMap((run) => {
          const item = run.items.find((one) => one.id === id);
          return item ? [{ run, item }] : [];
        })
        .slice(0, MOST_SHOWN),
    [runs, id, provider],
  );
  if (touching.length === 0) return <p className={classes.none}>{t("operation.hereNone")}</p>;
  return (
    <ul className={classes.runs}>
      {touching.map(({ run, item }) => (
        <li key={run.id} className={classes.run} data-status={item.status}>
          <time dateTime={new Date(run.startedAt).toISOString()}>{dateTime(run.startedAt)}</time>
          <span>{t(`actions:name.${run.action}`)}</span>
          <ItemStatus words={statusWords(run)} item={item} />
          {item.reason && (
            <div className={classes.reason}>
              <ItemReason action={run.action} reason={item.reason} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
