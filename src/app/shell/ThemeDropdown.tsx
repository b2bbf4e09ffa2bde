import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { THEMES } from "./themes.ts";

/** Light, dark, or as the system has it. */
export function ThemeDropdown() {
  const { t } = useTranslation("app");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
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
  );
}
