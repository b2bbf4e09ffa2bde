import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { usePlaceNames } from "../../i18n/use-place-names.ts";
import { useClouds } from "../../queries/clouds.tsx";
import type { Run } from "../../runs/run.ts";
import { reasonSentences } from "./reason-sentences.ts";
import type { ReportWords } from "./run-report.ts";
import { statusWords } from "./status-words.ts";
import { useChosenOptions } from "./use-chosen-options.ts";
import { useReasonTexts } from "./use-reason-texts.ts";
import { useRunTitle } from "./use-run-title.ts";

/** The words of reports in the language on screen. */
export function useReportWords(run: Pick<Run, "action" | "chosen">): ReportWords {
  const { t } = useTranslation("runs");
  const actions = useTranslation("actions").t;
  const texts = useReasonTexts();
  const places = usePlaceNames();
  const format = useFormat();
  const { nameOf } = useClouds();
  return {
    title: useRunTitle(),
    cloud: ({ provider }) => nameOf(provider),
    operation: ({ action }) => actions(`name.${action}`),
    options: useChosenOptions(),
    header: (column) => t(`column.${column}`),
    result: (item) => t(`status.${statusWords(run)}.${item.status}`),
    region: (id) => places.region(id),
    reason: (item) => (item.reason ? reasonSentences(run.action, item.reason, texts) : null),
    dateTime: (at) => format.dateTime(at),
  };
}
