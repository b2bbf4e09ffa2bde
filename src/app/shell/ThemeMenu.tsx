import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BarButton } from "./BarButton.tsx";

const THEMES = [
  ["light", IconSun],
  ["dark", IconMoon],
  ["auto", IconDeviceDesktop],
] as const;

/** Light, dark, or whatever the system says; remembered in this browser. */
export function ThemeMenu() {
  const { t } = useTranslation("app");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = THEMES.find(([theme]) => theme === colorScheme)?.[1] ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <BarButton
          icon={<Icon size={18} aria-hidden />}
          label={t("theme.choose", { theme: t(`theme.${colorScheme}`) })}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}
        >
          {THEMES.map(([theme, ThemeIcon]) => (
            <Menu.RadioItem
              key={theme}
              value={theme}
              rightSection={<ThemeIcon size={16} aria-hidden />}
              closeMenuOnClick
            >
              {t(`theme.${theme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
