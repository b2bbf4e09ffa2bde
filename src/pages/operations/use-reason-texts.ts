import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useErrorTexts } from "../../i18n/use-error-texts.ts";
import type { ReasonTexts } from "./reason-sentences.ts";

/** What {@link reasonSentences} needs, in the language on screen. */
export function useReasonTexts(): ReasonTexts {
  const runs = useTranslation("runs").t;
  const error = useErrorTexts();
  const blocker = useTranslation("blocker").t;
  return useMemo(() => ({ runs, error, blocker }), [runs, error, blocker]);
}
