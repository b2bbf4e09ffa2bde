import { ActionIcon, CloseButton, Combobox, PillsInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { useCommand } from "../../../ui/commands/use-command.ts";
import { useToolbarKeys } from "../../../ui/focus/use-toolbar-keys.ts";
import { ChipPill } from "./ChipPill.tsx";
import { chipOfPaste } from "./pasted-list.ts";
import classes from "./SearchBox.module.css";
import { SearchHelp } from "./SearchHelp.tsx";
import { SearchOptions } from "./SearchOptions.tsx";
import {
  attributeLabel,
  chipsOf,
  chipText,
  parseDraft,
  type SearchChip,
  type SearchTerms,
  type SearchVocabulary,
  termsOf,
  toggleValue,
} from "./search-grammar.ts";
import { readOption } from "./search-option.ts";

export interface SearchBoxProps {
  readonly terms: SearchTerms;
  readonly vocabulary: SearchVocabulary;
  readonly onChange: (terms: SearchTerms) => void;
}

/**
 * Free words and `attribute: a|b` in one field (`tencent.md §6.8`). Typing costs nothing: a search,
 * which may read every page of the cloud, begins when Enter makes a tag of what was typed.
 */
export function SearchBox({ terms, vocabulary, onChange }: SearchBoxProps) {
  const { t } = useTranslation("instances");
  const provider = useCloud();
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const [draft, setDraft] = useState("");
  /** The tag that is being modified: its place, and itself in case the change is given up. */
  const [edited, setEdited] = useState<{ at: number; chip: SearchChip } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useCommand("search", () => input.current?.focus());
  const box = useRef<HTMLElement>(null);
  useToolbarKeys(box);

  const chips = chipsOf(terms);

  function put(next: readonly SearchChip[]) {
    onChange(termsOf(next));
  }

  function write(text: string) {
    setDraft(text);
    setProblem(null);
    combobox.resetSelectedOption();
  }

  /** Makes tags of texts, in the place of the edited one if there is one. */
  function add(chip: SearchChip) {
    const next = [...chips];
    next.splice(edited ? edited.at : next.length, edited ? 1 : 0, chip);
    setEdited(null);
    write("");
    put(next);
  }

  function commit() {
    const parsed = parseDraft(draft, vocabulary);
    switch (parsed.kind) {
      case "empty":
        if (edited) remove(edited.at);
        return;
      case "unfinished":
        combobox.openDropdown();
        setProblem(
          t("search.unfinished", { attribute: attributeLabel(parsed.attribute, vocabulary) }),
        );
        return;
      case "unknown-values":
        combobox.openDropdown();
        setProblem(
          t("search.unknownValues", {
            attribute: attributeLabel(parsed.attribute, vocabulary),
            values: parsed.values.join(" | "),
          }),
        );
        return;
      case "chip":
        combobox.closeDropdown();
        add(parsed.chip);
    }
  }

  function edit(at: number) {
    const chip = chips[at];
    if (!chip) return;
    setEdited({ at, chip });
    write(chipText(chip, vocabulary));
    input.current?.focus();
  }

  function remove(at: number) {
    setEdited(null);
    write("");
    put(chips.filter((_, index) => index !== at));
    input.current?.focus();
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      const chosen = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0;
      if (!chosen) commit();
    } else if (event.key === "Backspace" && draft === "" && chips.length > 0 && !edited) {
      event.preventDefault();
      edit(chips.length - 1);
    } else if (event.key === "Escape" && edited && !combobox.dropdownOpened) {
      setEdited(null);
      write("");
    }
  }

  function handlePaste(event: ClipboardEvent<HTMLInputElement>) {
    if (draft !== "") return;
    const chip = chipOfPaste(event.clipboardData.getData("text"), provider.isInstanceId);
    if (!chip) return;
    event.preventDefault();
    combobox.closeDropdown();
    add(chip);
  }

  function choose(option: string) {
    const chosen = readOption(option);
    switch (chosen.kind) {
      case "attribute":
        write(`${attributeLabel(chosen.attribute, vocabulary)}: `);
        combobox.openDropdown();
        input.current?.focus();
        return;
      case "value":
        setProblem(null);
        setDraft(toggleValue(draft, chosen.label, vocabulary));
        input.current?.focus();
        return;
      case "search":
        commit();
    }
  }

  return (
    <search className={classes.search} ref={box}>
      <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal>
        <Combobox.DropdownTarget>
          <PillsInput
            className={classes.box}
            size="sm"
            error={problem !== null}
            onClick={() => combobox.openDropdown()}
            rightSectionWidth={chips.length > 0 || draft !== "" ? 96 : 68}
            rightSectionPointerEvents="all"
            rightSection={
              <div className={classes.right}>
                {(chips.length > 0 || draft !== "") && (
                  <CloseButton
                    size="sm"
                    aria-label={t("search.clear")}
                    onClick={() => {
                      setEdited(null);
                      write("");
                      put([]);
                      input.current?.focus();
                    }}
                  />
                )}
                <SearchHelp vocabulary={vocabulary} />
                <ActionIcon
                  variant="subtle"
                  size={28}
                  aria-label={t("search.search")}
                  onClick={commit}
                >
                  <IconSearch size={16} />
                </ActionIcon>
              </div>
            }
          >
            <div className={classes.tags}>
              {chips.map((chip, at) =>
                edited?.at === at ? null : (
                  <ChipPill
                    key={chipText(chip, vocabulary)}
                    chip={chip}
                    vocabulary={vocabulary}
                    onEdit={() => edit(at)}
                    onRemove={() => remove(at)}
                  />
                ),
              )}
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  ref={input}
                  className={classes.field}
                  value={draft}
                  onChange={(event) => {
                    write(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  onKeyDown={handleKey}
                  onPaste={handlePaste}
                  placeholder={chips.length === 0 ? t("search.placeholder") : undefined}
                  aria-label={t("search.label")}
                  aria-invalid={problem !== null || undefined}
                  aria-describedby={problem !== null ? problemId : undefined}
                  autoComplete="off"
                  spellCheck={false}
                />
              </Combobox.EventsTarget>
            </div>
          </PillsInput>
        </Combobox.DropdownTarget>
        <SearchOptions draft={draft} vocabulary={vocabulary} />
      </Combobox>
      {problem !== null && (
        <p className={classes.problem} id={problemId} role="alert">
          {problem}
        </p>
      )}
    </search>
  );
}
