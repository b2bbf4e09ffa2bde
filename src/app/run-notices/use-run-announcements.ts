import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { countItems, type Run, type RunId } from "../../runs/run.ts";
import { useRuns } from "../../runs/runs-context.tsx";
import { announce } from "../../ui/announce.ts";

/** Says the result of each operation aloud, once, when it ends before the person's eyes. */
export function useRunAnnouncements(): void {
  const { t } = useTranslation("runs");
  const actions = useTranslation("actions").t;
  const format = useFormat();
  const runs = useRuns();
  const underWay = useRef(new Set<RunId>());

  useEffect(() => {
    for (const run of runs) {
      if (run.finishedAt === null) underWay.current.add(run.id);
      else if (underWay.current.delete(run.id)) announce(resultOf(run));
    }

    function resultOf(run: Run): string {
      const { done, failed, cancelled, total } = countItems(run);
      const action = actions(`name.${run.action}`);
      if (done === total)
        return t("result.allDone", { action, count: total, n: format.number(total) });
      return t("result.mixed", {
        action,
        done: format.number(done),
        failed: format.number(failed),
        cancelled: format.number(cancelled),
        total: format.number(total),
      });
    }
  }, [runs, t, actions, format]);
}
