import { Button } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { LateMenu } from "../../ui/dropdown/LateMenu.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { BarButton } from "./BarButton.tsx";

const LanguageDropdown = lazyPart(
  async () => (await import("./LanguageDropdown.tsx")).LanguageDropdown,
);

export interface LanguageMenuProps {
  /** `dialog`: in the head of an open dialog, which keeps the top bar out of reach. */
  readonly place?: "bar" | "dialog";
}

/** Changes the language of everything on screen; nothing else is lost or reloaded. */
export function LanguageMenu({ place = "bar" }: LanguageMenuProps) {
  const { t } = useTranslation("app");
  const { language } = useLanguage();
  const label = t("language.choose", { language: LANGUAGE_NAMES[language] });

  return (
    <LateMenu
      button={(opener) =>
        place === "bar" ? (
          <BarButton
            {...opener}
            icon={<IconLanguage size={18} aria-hidden />}
            label={label}
            text={LANGUAGE_NAMES[language]}
          />
        ) : (
          <Button
            {...opener}
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconLanguage size={16} aria-hidden />}
            aria-label={label}
          >
            {LANGUAGE_NAMES[language]}
          </Button>
        )
      }
      Lines={LanguageDropdown}
      lines={{}}
    />
  );
}
