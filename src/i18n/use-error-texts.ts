import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** The texts of failures, and which codes have one. */
export interface ErrorTexts {
  readonly t: TFunction<"error">;
  /** Whether a cloud's code has a text of its own, in the words of the cloud on screen. */
  readonly hasText: (code: string) => boolean;
}

/** In the language on screen; the same object until that changes. */
export function useErrorTexts(): ErrorTexts {
  const { t, i18n } = useTranslation("error");
  return useMemo(
    () => ({ t, hasText: (code) => i18n.exists(`error:code.${code}.title`) }),
    [t, i18n],
  );
}
