import { ActionIcon, Code, Popover, Stack, Text } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attributeLabel, type SearchVocabulary } from "./search-grammar.ts";

/** How to search, with examples in the language on screen. */
export function SearchHelp({ vocabulary }: { readonly vocabulary: SearchVocabulary }) {
  const { t } = useTranslation(["instances", "terms"]);
  const [opened, setOpened] = useState(false);
  const lessons = [
    { text: t("search.help.keywords"), example: t("search.help.keywordsExample") },
    {
      text: t("search.help.attributes"),
      example: t("search.help.attributesExample", {
        state: attributeLabel("state", vocabulary),
        running: t("terms:state.running"),
        stopped: t("terms:state.stopped"),
      }),
    },
    ...(vocabulary.attributes.some(({ attribute }) => attribute === "tag")
      ? [
          {
            text: t("search.help.tags"),
            example: t("search.help.tagsExample", { tag: attributeLabel("tag", vocabulary) }),
          },
        ]
      : []),
    { text: t("search.help.paste"), example: null },
    { text: t("search.help.escape"), example: null },
  ];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={360}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t("search.help.label")}
          onClick={() => setOpened((open) => !open)}
        >
          <IconHelpCircle size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("search.help.label")} tabIndex={-1} data-autofocus>
        <Stack gap="xs">
          {lessons.map(({ text, example }) => (
            <div key={text}>
              <Text size="sm">{text}</Text>
              {example && <Code>{example}</Code>}
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
