import { Button, Menu } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES, type Language } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { BarButton } from "./BarButton.tsx";
import { useChooseLanguage } from "./use-choose-language.tsx";

export interface LanguageMenuProps {
  /** `dialog`: in the head of an open dialog, which keeps the top bar out of reach. */
  readonly place?: "bar" | "dialog";
}

/** Changes the language of everything on screen; nothing else is lost or reloaded. */
export function LanguageMenu({ place = "bar" }: LanguageMenuProps) {
  const { t } = useTranslation("app");
  const { language } = useLanguage();
  const choose = useChooseLanguage();

  const label = t("language.choose", { language: LANGUAGE_NAMES[language] });

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        {place === "bar" ? (
          <BarButton
            icon={<IconLanguage size={18} aria-hidden />}
            label={label}
            text={LANGUAGE_NAMES[language]}
          />
        ) : (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconLanguage size={16} aria-hidden />}
            aria-label={label}
          >
            {LANGUAGE_NAMES[language]}
          </Button>
        )}
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
