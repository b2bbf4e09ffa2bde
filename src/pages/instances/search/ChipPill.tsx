import { CloseButton, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./SearchBox.module.css";
import {
  attributeLabel,
  chipText,
  type SearchChip,
  type SearchVocabulary,
  valueLabels,
} from "./search-grammar.ts";

/** How many values a tag shows; a pasted list may hold hundreds. */
const SHOWN_VALUES = 4;

export interface ChipPillProps {
  readonly chip: SearchChip;
  readonly vocabulary: SearchVocabulary;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One filter tag: a click modifies it, the cross takes it away. */
export function ChipPill({ chip, vocabulary, onEdit, onRemove }: ChipPillProps) {
  const { t } = useTranslation("instances");
  const text = chipText(chip, vocabulary);
  const labels = valueLabels(chip, vocabulary);
  const rest = labels.length - SHOWN_VALUES;
  const values = labels.slice(0, SHOWN_VALUES).join(" | ");
  const name = t("search.editTag", { text });
  return (
    <span className={classes.tag}>
      <UnstyledButton
        className={classes.tagText}
        aria-label={name}
        title={t("search.edit")}
        onClick={(event) => {
          event.stopPropagation();
          onEdit();
        }}
      >
        {chip.kind === "filter" && (
          <span className={classes.tagAttribute}>
            {t("search.tagAttribute", { attribute: attributeLabel(chip.attribute, vocabulary) })}
          </span>
        )}
        <span>{values}</span>
        {rest > 0 && <span>{t("search.moreValues", { amount: rest })}</span>}
      </UnstyledButton>
      <CloseButton
        size={24}
        iconSize={12}
        aria-label={t("search.removeTag", { text })}
        onClick={(event) => {
          event.stopPropagation();
          onRemove();
        }}
      />
    </span>
  );
}
