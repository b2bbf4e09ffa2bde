import { ActionIcon, CloseButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { useCommand } from "../../../ui/commands/use-command.ts";
import { Late } from "../../../ui/dropdown/Late.tsx";
import { useWanted } from "../../../ui/dropdown/use-wanted.ts";
import fieldClasses from "../../../ui/field/Field.module.css";
import { useToolbarKeys } from "../../../ui/focus/use-toolbar-keys.ts";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import { ChipPill } from "./ChipPill.tsx";
import { chipOfPaste } from "./pasted-list.ts";
import classes from "./SearchBox.module.css";
import type { SearchDropdownProps, SearchList } from "./SearchDropdown.tsx";
import { SearchHelp } from "./SearchHelp.tsx";
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

/** Suggests while the search is typed. */
const SearchDropdown = lazyPart<SearchDropdownProps>(
  async () => (await import("./SearchDropdown.tsx")).SearchDropdown,
);

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
  const inputId = useId();
  const problemId = useId();
  const [draft, setDraft] = useState("");
  /** The tag that is being modified: its place, and itself in case the change is given up. */
  const [edited, setEdited] = useState<{ at: number; chip: SearchChip } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { wanted, want, prepare, giveUp } = useWanted([SearchDropdown]);
  const [opened, setOpened] = useState(false);
  /** The option that the arrow keys point at. */
  const [pointed, setPointed] = useState<string | null>(null);
  const list = useRef<SearchList>(null);
  const listId = useId();
  const field = useRef<HTMLDivElement>(null);
  useCommand("search", () => input.current?.focus());
  const box = useRef<HTMLElement>(null);
  useToolbarKeys(box);

  const chips = chipsOf(terms);

  function open() {
    want();
    setOpened(true);
  }

  function close() {
    setOpened(false);
    setPointed(null);
    list.current?.reset();
  }

  function put(next: readonly SearchChip[]) {
    onChange(termsOf(next));
  }

  function write(text: string) {
    setDraft(text);
    setProblem(null);
    setPointed(null);
    list.current?.reset();
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
        open();
        setProblem(
          t("search.unfinished", { attribute: attributeLabel(parsed.attribute, vocabulary) }),
        );
        return;
      case "unknown-values":
        open();
        setProblem(
          t("search.unknownValues", {
            attribute: attributeLabel(parsed.attribute, vocabulary),
            values: parsed.values.join(" | "),
          }),
        );
        return;
      case "chip":
        close();
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
    if (list.current?.handleKey(event)) return;
    if (event.key === "Enter") {
      commit();
    } else if (event.key === "Backspace" && draft === "" && chips.length > 0 && !edited) {
      event.preventDefault();
      edit(chips.length - 1);
    } else if (event.key === "Escape" && edited) {
      setEdited(null);
      write("");
    }
  }

  function handlePaste(event: ClipboardEvent<HTMLInputElement>) {
    if (draft !== "") return;
    const chip = chipOfPaste(event.clipboardData.getData("text"), provider.isInstanceId);
    if (!chip) return;
    event.preventDefault();
    close();
    add(chip);
  }

  function choose(option: string) {
    const chosen = readOption(option);
    switch (chosen.kind) {
      case "attribute":
        write(`${attributeLabel(chosen.attribute, vocabulary)}: `);
        open();
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
      <div
        ref={field}
        className={`${fieldClasses.field} ${classes.box}`}
        data-invalid={problem !== null || undefined}
        data-wide={chips.length > 0 || draft !== "" || undefined}
      >
        <label htmlFor={inputId} className={`${fieldClasses.input} ${classes.tags}`}>
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
          <input
            ref={input}
            id={inputId}
            className={classes.field}
            type="text"
            role="combobox"
            value={draft}
            onChange={(event) => {
              write(event.currentTarget.value);
              open();
            }}
            onPointerEnter={prepare}
            onFocus={open}
            onClick={open}
            onBlur={close}
            onKeyDown={handleKey}
            onPaste={handlePaste}
            placeholder={chips.length === 0 ? t("search.placeholder") : undefined}
            aria-label={t("search.label")}
            aria-haspopup="listbox"
            aria-expanded={opened}
            aria-controls={opened && wanted ? listId : undefined}
            aria-activedescendant={(opened && pointed) || undefined}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem !== null ? problemId : undefined}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <div className={`${fieldClasses.end} ${classes.right}`}>
          {(chips.length > 0 || draft !== "") && (
            <CloseButton
              size={24}
              iconSize={16}
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
          <ActionIcon variant="subtle" size={28} aria-label={t("search.search")} onClick={commit}>
            <IconSearch size={16} />
          </ActionIcon>
        </div>
      </div>
      {wanted && (
        <Late onGiveUp={giveUp}>
          <SearchDropdown
            ref={list}
            box={field}
            listId={listId}
            opened={opened}
            onChange={(next) => (next ? open() : close())}
            draft={draft}
            vocabulary={vocabulary}
            onChoose={choose}
            onPoint={setPointed}
          />
        </Late>
      )}
      {problem !== null && (
        <p className={classes.problem} id={problemId} role="alert">
          {problem}
        </p>
      )}
    </search>
  );
}
