import { CloseButton, Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconExclamationCircle,
  IconLoader2,
} from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { NextActions } from "../../pages/operations/NextActions.tsx";
import { RunItems } from "../../pages/operations/RunItems.tsx";
import { RunProgress } from "../../pages/operations/RunProgress.tsx";
import { RunTrouble } from "../../pages/operations/RunTrouble.tsx";
import { useRunFollowUp } from "../../pages/operations/use-run-follow-up.ts";
import { useRunTitle } from "../../pages/operations/use-run-title.ts";
import { useClouds } from "../../queries/clouds.tsx";
import { countItems, countRequests, type Run } from "../../runs/run.ts";
import { useRunEngine } from "../../runs/runs-context.tsx";
import { NoticeChoices } from "./NoticeChoices.tsx";
import classes from "./RunNotice.module.css";
import { RUN_BELL_ID } from "./run-bell-id.ts";
import { type Outcome, outcomeOf } from "./run-outcome.ts";
import { useLeaveWhenDone } from "./use-leave-when-done.ts";

const ICON: Record<Outcome, typeof IconLoader2> = {
  "under-way": IconLoader2,
  waiting: IconAlertTriangle,
  done: IconCircleCheck,
  failed: IconExclamationCircle,
  cancelled: IconCircleMinus,
};

const PAGE_SIZE = 20;

export interface RunNoticeProps {
  readonly run: Run;
  /** Whether it goes on in another cloud than the one on screen. */
  readonly elsewhere: boolean;
}

/** The notice of one operation. */
export function RunNotice({ run, elsewhere }: RunNoticeProps) {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const engine = useRunEngine();
  const { nameOf } = useClouds();
  const title = useRunTitle()(run);
  const followUp = useRunFollowUp(run);
  const [open, { toggle }] = useDisclosure(false);
  const titleId = useId();
  const listId = useId();
  const leave = useLeaveWhenDone(run, open, followUp.next.length > 0);

  const counts = countItems(run);
  const requests = countRequests(run);
  const outcome = outcomeOf(run);
  const Icon = ICON[outcome];

  function close() {
    void engine.dismiss(run.id);
    // The button that had the focus is gone with the notice.
    document.getElementById(RUN_BELL_ID)?.focus();
  }

  return (
    <article
      tabIndex={-1}
      className={classes.notice}
      aria-labelledby={titleId}
      data-run={run.id}
      data-outcome={outcome}
      {...leave}
    >
      <header className={classes.header}>
        <Icon className={classes.icon} size={18} aria-hidden />
        <h2 className={classes.title} id={titleId}>
          {title}
        </h2>
        <CloseButton
          size={24}
          iconSize={16}
          aria-label={t("notices.close", { title })}
          onClick={close}
        />
      </header>
      {elsewhere && <p className={classes.cloud}>{nameOf(run.provider)}</p>}
      <RunProgress run={run} label={title} />
      <ul className={classes.counts}>
        <li>
          {t("notices.requests", {
            n: format.number(requests.settled),
            total: format.number(requests.total),
          })}
        </li>
        {(["failed", "unknown", "cancelled"] as const).map(
          (status) =>
            counts[status] > 0 && (
              <li key={status} data-status={status}>
                {t(`notices.${status}`, {
                  count: counts[status],
                  n: format.number(counts[status]),
                })}
              </li>
            ),
        )}
      </ul>
      <NoticeChoices run={run} />
      <RunTrouble run={run} followUp={followUp} />
      <NextActions followUp={followUp} />
      <UnstyledButton
        className={classes.toggle}
        onClick={toggle}
        aria-expanded={open}
        aria-controls={listId}
      >
        {t(open ? "notices.hide" : "notices.show")}
      </UnstyledButton>
      <Collapse expanded={open} id={listId}>
        {open && (
          <section className={classes.list} aria-label={t("notices.instances")}>
            <RunItems run={run} pageSize={PAGE_SIZE} force={followUp.force} />
          </section>
        )}
      </Collapse>
    </article>
  );
}
