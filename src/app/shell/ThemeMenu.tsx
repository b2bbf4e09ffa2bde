import { useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LateMenu } from "../../ui/dropdown/LateMenu.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { BarButton } from "./BarButton.tsx";
import { THEMES } from "./themes.ts";

const ThemeDropdown = lazyPart(async () => (await import("./ThemeDropdown.tsx")).ThemeDropdown);

/** Light, dark, or whatever the system says; remembered in this browser. */
export function ThemeMenu() {
  const { t } = useTranslation("app");
  const { colorScheme } = useMantineColorScheme();
  const Icon = THEMES.find(([theme]) => theme === colorScheme)?.[1] ?? IconDeviceDesktop;
  return (
    <LateMenu
      button={(opener) => (
        <BarButton
          {...opener}
          icon={<Icon size={18} aria-hidden />}
          label={t("theme.choose", { theme: t(`theme.${colorScheme}`) })}
        />
      )}
      Lines={ThemeDropdown}
      lines={{}}
    />
  );
}
