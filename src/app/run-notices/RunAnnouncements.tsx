import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { InItsCloud } from "../../queries/InItsCloud.tsx";
import { countItems, type Run, type RunId } from "../../runs/run.ts";
import { useRuns } from "../../runs/runs-context.tsx";
import { announce } from "../../ui/announce.ts";

/** An operation that is older when the page first hears of it was begun before, or elsewhere. */
const JUST_BEGUN_MS = 3_000;

/** Says aloud, once each, that an operation has begun, and its result when it ends in sight. */
export function RunAnnouncements() {
  const runs = useRuns();
  const seen = useRef(new Set<RunId>());
  useEffect(() => {
    for (const { id, finishedAt } of runs) if (finishedAt === null) seen.current.add(id);
  }, [runs]);
  return runs
    .filter(({ id, finishedAt }) => finishedAt === null || seen.current.has(id))
    .map((run) => (
      <InItsCloud key={run.id} id={run.provider}>
        <RunAnnouncement run={run} />
      </InItsCloud>
    ));
}

/** The same for one: in the words of its cloud. */
function RunAnnouncement({ run }: { readonly run: Run }) {
  const { t } = useTranslation("runs");
  const actions = useTranslation("actions").t;
  const format = useFormat();
  const underWay = useRef(false);

  useEffect(() => {
    if (run.finishedAt === null) {
      if (!underWay.current && Date.now() - run.startedAt < JUST_BEGUN_MS) {
        const total = run.items.length;
        announce(
          t(run.graceUntil === null ? "begun.now" : "begun.soon", {
            action: actions(`name.${run.action}`),
            count: total,
            n: format.number(total),
          }),
        );
      }
      underWay.current = true;
      return;
    }
    if (!underWay.current) return;
    underWay.current = false;
    const { done, failed, cancelled, total } = countItems(run);
    const action = actions(`name.${run.action}`);
    announce(
      done === total
        ? t("result.allDone", { action, count: total, n: format.number(total) })
        : t("result.mixed", {
            action,
            done: format.number(done),
            failed: format.number(failed),
            cancelled: format.number(cancelled),
            total: format.number(total),
          }),
    );
  }, [run, t, actions, format]);
  return null;
}
