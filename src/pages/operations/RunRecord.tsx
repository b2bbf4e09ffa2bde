import { Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { usePlaceNames } from "../../i18n/use-place-names.ts";
import { useClouds } from "../../queries/clouds.tsx";
import { countItems, type Run } from "../../runs/run.ts";
import { useRunEngine } from "../../runs/runs-context.tsx";
import { announce } from "../../ui/announce.ts";
import { copyText } from "../../ui/copy-text.ts";
import { downloadText } from "../instances/export/download-text.ts";
import { NextActions } from "./NextActions.tsx";
import { RunButton } from "./RunButton.tsx";
import { RunItems } from "./RunItems.tsx";
import { RunProgress } from "./RunProgress.tsx";
import classes from "./RunRecord.module.css";
import { RunTrouble } from "./RunTrouble.tsx";
import { runCsv, runCsvName, runText } from "./run-report.ts";
import { useChosenOptions } from "./use-chosen-options.ts";
import { useReportWords } from "./use-report-words.ts";
import { useRunFollowUp } from "./use-run-follow-up.ts";
import { useRunTitle } from "./use-run-title.ts";

const PAGE_SIZE = 50;

/** One operation of the history: its facts in a line, everything else when it is opened. */
export function RunRecord({ run }: { readonly run: Run }) {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const places = usePlaceNames();
  const { nameOf } = useClouds();
  const title = useRunTitle()(run);
  const options = useChosenOptions()(run);
  const [open, { toggle }] = useDisclosure(false);
  const bodyId = useId();
  const { failed, cancelled } = countItems(run);
  const regions = [...new Set(run.items.map((item) => item.region))].map((id) => places.region(id));

  return (
    <li className={classes.record} data-run={run.id} data-finished={run.finishedAt !== null}>
      <h2 className={classes.heading}>
        <UnstyledButton
          className={classes.toggle}
          onClick={toggle}
          aria-expanded={open}
          aria-controls={bodyId}
        >
          <IconChevronRight className={classes.chevron} size={16} aria-hidden />
          <span className={classes.title}>{title}</span>
          {failed > 0 && (
            <span className={classes.failed}>
              {t("notices.failed", { count: failed, n: format.number(failed) })}
            </span>
          )}
          {cancelled > 0 && (
            <span>{t("notices.cancelled", { count: cancelled, n: format.number(cancelled) })}</span>
          )}
        </UnstyledButton>
      </h2>
      <ul className={classes.facts}>
        <li>{nameOf(run.provider)}</li>
        <li>{t("history.started", { time: format.dateTime(run.startedAt) })}</li>
        <li>
          {run.finishedAt === null
            ? t("history.running")
            : t("history.ended", { time: format.dateTime(run.finishedAt) })}
        </li>
        {options !== "" && <li>{options}</li>}
        <li>{t("history.regions", { regions: format.list(regions) })}</li>
        <li>{t("history.by")}</li>
        {run.retryOf !== null && <li>{t("history.retryOf")}</li>}
      </ul>
      {run.finishedAt === null && <RunProgress run={run} label={title} />}
      <Collapse expanded={open} id={bodyId}>
        {open && <RunBody run={run} />}
      </Collapse>
    </li>
  );
}

function RunBody({ run }: { readonly run: Run }) {
  const { t } = useTranslation("runs");
  const engine = useRunEngine();
  const words = useReportWords(run);
  const followUp = useRunFollowUp(run);

  async function copy() {
    const copied = await copyText(runText(run, words));
    announce(t(copied ? "history.copied" : "history.copyFailed"));
  }

  return (
    <div className={classes.body}>
      <RunTrouble run={run} followUp={followUp} />
      <NextActions followUp={followUp} />
      <div className={classes.buttons}>
        <RunButton onClick={() => void copy()}>{t("history.copy")}</RunButton>
        <RunButton onClick={() => downloadText(runCsv(run, words), runCsvName(run), "text/csv")}>
          {t("history.csv")}
        </RunButton>
        <RunButton onClick={() => void engine.reopen(run.id)}>{t("history.reopen")}</RunButton>
      </div>
      <RunItems run={run} pageSize={PAGE_SIZE} force={followUp.force} />
    </div>
  );
}
