import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useTargetedActions } from "../../actions/use-targeted-actions.ts";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from "../../i18n/language.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useClouds } from "../../queries/clouds.tsx";
import { availableCommands, subscribeToCommands } from "../../ui/commands/command-store.ts";
import { COMMAND_NAMES, COMMANDS } from "../../ui/commands/command-table.ts";
import { useChooseLanguage } from "../shell/use-choose-language.tsx";
import { useChosenCloud } from "../shell/use-chosen-cloud.ts";
import { usePages } from "../shell/use-pages.ts";
import type { Findable } from "./palette-filter.ts";

/** One line of the palette. */
export interface PaletteEntry extends Findable {
  readonly id: string;
  readonly lang?: string;
  readonly icon?: ReactNode;
  /** More about it; why it cannot be done, where that is so. */
  readonly description: string | null;
  readonly blocked: boolean;
  readonly keys: string | null;
  readonly run: () => void;
}

const THEMES = ["light", "dark", "auto"] as const satisfies readonly MantineColorScheme[];

/** Everything that can be reached from where the person is: pages, actions, commands, look. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation(["keys", "app"]);
  const format = useFormat();
  const navigate = useNavigate();
  const pages = usePages();
  const actions = useTargetedActions();
  const commands = useSyncExternalStore(subscribeToCommands, availableCommands);
  const chooseLanguage = useChooseLanguage();
  const clouds = useClouds();
  const [, chooseCloud] = useChosenCloud();
  const { setColorScheme } = useMantineColorScheme();
  const plain = { description: null, blocked: false, keys: null };

  return [
    ...actions.map(({ name, target, label, icon: Icon, reasons, able, open }) => {
      const total = target.instances.length;
      const amounts = { count: total, n: format.number(total), able: format.number(able) };
      const [first] = target.instances;
      return {
        id: `action-${target.kind}-${name}`,
        group:
          target.kind === "open"
            ? t("palette.open", { name: first?.name || first?.id })
            : t("palette.ticked", amounts),
        label,
        keywords: [wordsOf(name)],
        icon: <Icon size={18} />,
        description:
          reasons.length > 0 ? reasons.join(" ") : able < total ? t("palette.some", amounts) : null,
        blocked: reasons.length > 0,
        keys: null,
        run: open,
      };
    }),
    ...pages.map(({ title, path, icon: Icon }) => ({
      ...plain,
      id: `page-${title}`,
      group: t("palette.pages"),
      label: t(`app:pages.${title}`),
      keywords: [wordsOf(title)],
      icon: <Icon size={18} />,
      run: () => void navigate({ to: path }),
    })),
    ...COMMAND_NAMES.flatMap((name) => {
      const run = commands.get(name);
      if (!run || name === "palette") return [];
      return {
        ...plain,
        id: `command-${name}`,
        group: t(`group.${COMMANDS[name].group}`),
        label: t(`command.${name}`),
        keywords: [wordsOf(name)],
        keys: COMMANDS[name].key,
        run,
      };
    }),
    ...clouds.ids.map((cloud) => ({
      ...plain,
      id: `cloud-${cloud}`,
      group: t("palette.cloud"),
      label: clouds.nameOf(cloud),
      keywords: ["cloud"],
      run: () => chooseCloud(cloud),
    })),
    ...LANGUAGES.map((language) => ({
      ...plain,
      id: `language-${language}`,
      group: t("palette.language"),
      label: LANGUAGE_NAMES[language],
      lang: LANGUAGE_TAGS[language],
      keywords: ["language", language],
      run: () => void chooseLanguage(language),
    })),
    ...THEMES.map((theme) => ({
      ...plain,
      id: `theme-${theme}`,
      group: t("palette.theme"),
      label: t(`app:theme.${theme}`),
      keywords: ["theme", theme],
      run: () => setColorScheme(theme),
    })),
  ];
}

/** Names in the code are English words: who knows the English label finds it in any language. */
function wordsOf(name: string): string {
  return name.replaceAll("-", " ");
}
