import { Combobox } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./SearchBox.module.css";
import { parseDraft, type SearchVocabulary, splitAttribute } from "./search-grammar.ts";
import { writeOption } from "./search-option.ts";
import { suggestedValues } from "./suggested-values.ts";

export interface SearchOptionsProps {
  readonly listId: string;
  readonly draft: string;
  readonly vocabulary: SearchVocabulary;
}

/** What can be typed next: attributes first, then the known values of the one that was chosen. */
export function SearchOptions({ listId, draft, vocabulary }: SearchOptionsProps) {
  const { t } = useTranslation("instances");
  const split = splitAttribute(draft, vocabulary);
  const values = split ? suggestedValues(split.attribute, split.rest, vocabulary) : [];
  const typed = draft.trim();
  const attributes = split
    ? []
    : vocabulary.attributes.filter(
        ({ attribute, label }) =>
          typed === "" ||
          label.toLowerCase().includes(typed.toLowerCase()) ||
          attribute.startsWith(typed.toLowerCase()),
      );
  const searches = parseDraft(draft, vocabulary).kind === "chip";
  if (!searches && attributes.length === 0 && values.length === 0) return null;
  const attributeLabel = vocabulary.attributes.find(
    ({ attribute }) => attribute === split?.attribute,
  )?.label;

  return (
    <Combobox.Dropdown>
      <Combobox.Options id={listId} className={classes.options}>
        {searches && (
          <Combobox.Option value={writeOption({ kind: "search" })}>
            {t("search.apply", { text: typed })}
          </Combobox.Option>
        )}
        {attributes.length > 0 && (
          <Combobox.Group label={t("search.selectFilter")}>
            {attributes.map(({ attribute, label }) => (
              <Combobox.Option
                key={attribute}
                value={writeOption({ kind: "attribute", attribute })}
              >
                {label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {values.length > 0 && (
          <Combobox.Group label={t("search.selectValues", { attribute: attributeLabel })}>
            {values.map(({ value, label, chosen }) => (
              <Combobox.Option
                key={value}
                value={writeOption({ kind: "value", label })}
                active={chosen}
                aria-checked={chosen}
              >
                <span className={classes.value}>
                  {label}
                  {chosen && <IconCheck size={14} aria-hidden />}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
