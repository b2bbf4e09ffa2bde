import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { hideNotice, showNotice } from "../../ui/notices.ts";
import { forgetLanguageInUrl } from "../start-language.ts";

const NOTICE_ID = "language-failed";

/** Changes the language of everything on screen, or says that it could not be had. */
export function useChooseLanguage(): (chosen: Language) => Promise<void> {
  const { setLanguage } = useLanguage();
  return async (chosen) => {
    try {
      await setLanguage(chosen);
      forgetLanguageInUrl();
      hideNotice(NOTICE_ID);
    } catch {
      showNotice({ id: NOTICE_ID, tone: "failure", message: <LanguageFailed chosen={chosen} /> });
    }
  };
}

function LanguageFailed({ chosen }: { readonly chosen: Language }) {
  const { t } = useTranslation("app");
  return t("language.failed", { language: LANGUAGE_NAMES[chosen] });
}
