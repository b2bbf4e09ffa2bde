import { Menu } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES, type Language } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { hideNotice, showNotice } from "../../ui/notices.ts";
import { forgetLanguageInUrl } from "../start-language.ts";
import { BarButton } from "./BarButton.tsx";

const NOTICE_ID = "language-failed";

/** Changes the language of everything on screen; nothing else is lost or reloaded. */
export function LanguageMenu() {
  const { t } = useTranslation("app");
  const { language, setLanguage } = useLanguage();

  async function choose(chosen: Language) {
    try {
      await setLanguage(chosen);
      forgetLanguageInUrl();
      hideNotice(NOTICE_ID);
    } catch {
      showNotice({ id: NOTICE_ID, tone: "failure", message: <LanguageFailed chosen={chosen} /> });
    }
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <BarButton
          icon={<IconLanguage size={18} aria-hidden />}
          label={t("language.choose", { language: LANGUAGE_NAMES[language] })}
          text={LANGUAGE_NAMES[language]}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(chosen) => void choose(chosen as Language)}>
          {LANGUAGES.map((each) => (
            <Menu.RadioItem key={each} value={each} lang={LANGUAGE_TAGS[each]} closeMenuOnClick>
              {LANGUAGE_NAMES[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageFailed({ chosen }: { readonly chosen: Language }) {
  const { t } = useTranslation("app");
  return t("language.failed", { language: LANGUAGE_NAMES[chosen] });
}
