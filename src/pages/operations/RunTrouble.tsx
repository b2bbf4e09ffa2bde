import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { countItems, type Run } from "../../runs/run.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { RunButton } from "./RunButton.tsx";
import classes from "./RunTrouble.module.css";
import type { RunFollowUp } from "./use-run-follow-up.ts";

export interface RunTroubleProps {
  readonly run: Run;
  readonly followUp: RunFollowUp;
}

/** What can be done about a run's slow and failed instances. Nothing when all is well. */
export function RunTrouble({ run, followUp }: RunTroubleProps) {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const { failed, slow } = countItems(run);
  const { busy, error, retry, retryOtherwise, force, retried } = followUp;
  if (slow === 0 && !retry && !retried && error === null) return null;
  return (
    <div className={classes.trouble}>
      {slow > 0 && <p>{t("slowRows.some", { count: slow, n: format.number(slow) })}</p>}
      {retried && <p>{t("retry.done")}</p>}
      <div className={classes.buttons}>
        {slow > 0 && force && (
          <RunButton
            busy={busy}
            onClick={() => void force.open(run.items.filter((item) => item.slow))}
          >
            {t(`slowRows.force.${force.action}`)}
          </RunButton>
        )}
        {retry && (
          <RunButton busy={busy} onClick={() => void retry()}>
            {t("retry.same", { count: failed, n: format.number(failed) })}
          </RunButton>
        )}
        {retryOtherwise && (
          <RunButton busy={busy} onClick={() => void retryOtherwise()}>
            {t("retry.otherwise")}
          </RunButton>
        )}
        {busy && <span role="status">{t("retry.reading")}</span>}
      </div>
      {error !== null && <FailureNotice error={error} />}
    </div>
  );
}
