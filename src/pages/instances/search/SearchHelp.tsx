import { ActionIcon } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LatePopover } from "../../../ui/dropdown/LatePopover.tsx";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import type { SearchVocabulary } from "./search-grammar.ts";

const SearchHelpDropdown = lazyPart(
  async () => (await import("./SearchHelpDropdown.tsx")).SearchHelpDropdown,
);

/** How to search. */
export function SearchHelp({ vocabulary }: { readonly vocabulary: SearchVocabulary }) {
  const { t } = useTranslation("instances");
  return (
    <LatePopover
      width={360}
      position="bottom-end"
      focusAll
      button={(opener) => (
        <ActionIcon
          {...opener}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t("search.help.label")}
        >
          <IconHelpCircle size={16} />
        </ActionIcon>
      )}
      Content={SearchHelpDropdown}
      content={{ vocabulary }}
    />
  );
}
