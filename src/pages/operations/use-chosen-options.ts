import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Run } from "../../runs/run.ts";

/** What was chosen for a run, in the words of its dialog. */
export function useChosenOptions(): (run: Run) => string {
  const shutdown = useTranslation("shutdown").t;
  const format = useFormat();
  return (run) => {
    switch (run.action) {
      case "shutdown": {
        const { stopType, noCharge } = run.chosen;
        const words = [shutdown(`stopType.${stopType}`)];
        if (noCharge) words.push(shutdown("noCharge.label"));
        return format.list(words);
      }
    }
  };
}
