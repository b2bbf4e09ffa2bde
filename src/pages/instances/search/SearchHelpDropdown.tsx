import { Code, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { attributeLabel, type SearchVocabulary } from "./search-grammar.ts";

/** What can be written into the search, with examples in the language on screen. */
export function SearchHelpDropdown({ vocabulary }: { readonly vocabulary: SearchVocabulary }) {
  const { t } = useTranslation(["instances", "terms"]);
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
    <Stack gap="xs">
      {lessons.map(({ text, example }) => (
        <div key={text}>
          <Text size="sm">{text}</Text>
          {example && <Code>{example}</Code>}
        </div>
      ))}
    </Stack>
  );
}
