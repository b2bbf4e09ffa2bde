import { useTranslation } from "react-i18next";
import { useErrorTexts } from "../../i18n/use-error-texts.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { RunButton } from "../../pages/operations/RunButton.tsx";
import { faultSentences } from "../../pages/operations/reason-sentences.ts";
import { countItems, phaseOf, type Run } from "../../runs/run.ts";
import { useRunEngine, useRunsView } from "../../runs/runs-context.tsx";
import classes from "./NoticeChoices.module.css";
import { useSecond } from "./use-second.ts";

/** What a person can decide about an operation at this moment, and why it may be standing still. */
export function NoticeChoices({ run }: { readonly run: Run }) {
  const { t } = useTranslation("runs");
  const error = useErrorTexts();
  const format = useFormat();
  const engine = useRunEngine();
  const { readingTrouble } = useRunsView();
  const now = useSecond(run.finishedAt === null);

  const counts = countItems(run);
  const waiting = counts.waiting;
  const late = counts.total - waiting - counts.cancelled;
  const cancel = () => void engine.cancelQueued(run.id);
  const number = (count: number) => ({ count, n: format.number(count) });

  switch (phaseOf(run, now)) {
    case "grace": {
      const seconds = Math.max(1, Math.ceil(((run.graceUntil ?? now) - now) / 1000));
      return (
        <div className={classes.choices} data-phase="grace">
          <p>{t("grace.left", number(seconds))}</p>
          <div className={classes.buttons}>
            <RunButton primary onClick={() => void engine.skipGrace(run.id)}>
              {t("grace.sendNow")}
            </RunButton>
            <RunButton onClick={cancel}>{t("grace.cancel")}</RunButton>
          </div>
        </div>
      );
    }
    case "awaiting-agreement":
      return (
        <div className={classes.choices} data-phase="awaiting-agreement">
          <p>{t("interrupted.unsent", number(waiting))}</p>
          <div className={classes.buttons}>
            <RunButton primary onClick={() => void engine.resume(run.id)}>
              {t("interrupted.resume")}
            </RunButton>
            <RunButton onClick={cancel}>{t("interrupted.cancel")}</RunButton>
          </div>
        </div>
      );
    case "sending": {
      const held = run.requests.find(({ status, fault }) => status === "waiting" && fault);
      const what = held?.fault ? faultSentences(held.fault, error).what.join(" ") : null;
      return (
        <div className={classes.choices} data-phase="sending">
          {what !== null && <p>{t("pause.fault", { what })}</p>}
          {waiting > 0 && (
            <>
              {late > 0 && <p>{t("queued.late", number(late))}</p>}
              <div className={classes.buttons}>
                <RunButton onClick={cancel}>{t("queued.cancel", number(waiting))}</RunButton>
              </div>
            </>
          )}
        </div>
      );
    }
    case "following": {
      if (!readingTrouble) return null;
      const what = faultSentences(readingTrouble, error).what.join(" ");
      return (
        <div className={classes.choices} data-phase="following">
          <p>{t("pause.reading", { what })}</p>
        </div>
      );
    }
    case "finished":
      return null;
  }
}
