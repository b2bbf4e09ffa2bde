import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { countItems, type Run } from "../../runs/run.ts";

/** `Shut down · 7 of 10 done`. */
export function useRunTitle(): (run: Run) => string {
  const { t } = useTranslation("runs");
  const actions = useTranslation("actions").t;
  const format = useFormat();
  return (run) => {
    const { done, total } = countItems(run);
    return t("title", {
      action: actions(`name.${run.action}`),
      done: format.number(done),
      total: format.number(total),
    });
  };
}
