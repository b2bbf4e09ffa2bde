import { Menu } from "@mantine/core";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES, type Language } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useChooseLanguage } from "./use-choose-language.tsx";

/** The languages, each named in itself. */
export function LanguageDropdown() {
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  return (
    <Menu.RadioGroup value={language} onChange={(chosen) => void choose(chosen as Language)}>
      {LANGUAGES.map((each) => (
        <Menu.RadioItem key={each} value={each} lang={LANGUAGE_TAGS[each]} closeMenuOnClick>
          {LANGUAGE_NAMES[each]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
