import { actionOf } from "../../actions/registry.ts";
import { useAllTexts } from "../../i18n/use-all-texts.ts";
import { useFormat } from "../../i18n/use-format.ts";
import type { ActionName } from "../../instance/action-rules.ts";
import type { Run } from "../../runs/run.ts";

/** What was chosen for a run, in the words of its dialog; empty where there was nothing to choose. */
export function useChosenOptions(): (run: Run) => string {
  const t = useAllTexts();
  const format = useFormat();
  return <Name extends ActionName>(run: Run<Name>) =>
    format.list(actionOf(run.action).choices?.words(run.chosen, t, format) ?? []);
}
