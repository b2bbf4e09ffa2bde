import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { KeepingNotice } from "../../pages/operations/KeepingNotice.tsx";
import { useCloud } from "../../queries/cloud-context.tsx";
import { InItsCloud } from "../../queries/InItsCloud.tsx";
import { useRunsView } from "../../runs/runs-context.tsx";
import { useCommand } from "../../ui/commands/use-command.ts";
import { RunNotice } from "./RunNotice.tsx";
import classes from "./RunNotices.module.css";
import { useStepAside } from "./use-step-aside.ts";

/** Notices shown at once; the rest are in the history. */
const MOST_SHOWN = 3;

/** The notices that are not closed, the newest first. */
export function RunNoticeList() {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const cloud = useCloud();
  const { runs, closed, keeping } = useRunsView();

  const open = runs.filter(({ id }) => !closed.has(id));
  const shown = open.slice(0, MOST_SHOWN);
  const more = open.length - shown.length;
  const [newest] = shown;
  const list = useRef<HTMLElement>(null);
  const aside = useStepAside(list);
  useCommand(
    "newest-notice",
    () => document.querySelector<HTMLElement>(`[data-run="${newest?.id}"]`)?.focus(),
    newest !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <section
      ref={list}
      className={classes.notices}
      aria-label={t("notices.label")}
      data-aside={aside || undefined}
    >
      {shown.map((run) => (
        <InItsCloud key={run.id} id={run.provider}>
          <RunNotice run={run} elsewhere={run.provider !== cloud.id} />
        </InItsCloud>
      ))}
      {keeping !== "kept" && runs.some(({ finishedAt }) => finishedAt === null) && (
        <KeepingNotice />
      )}
      {more > 0 && (
        <Anchor component={Link} to="/operations" className={classes.more}>
          {t("notices.more", { count: more, n: format.number(more) })}
        </Anchor>
      )}
    </section>
  );
}
