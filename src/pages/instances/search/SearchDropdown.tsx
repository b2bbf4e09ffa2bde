import { Combobox, useCombobox } from "@mantine/core";
import { type KeyboardEvent, type Ref, type RefObject, useImperativeHandle } from "react";
import { ExistingTarget } from "../../../ui/dropdown/ExistingTarget.tsx";
import { SearchOptions } from "./SearchOptions.tsx";
import type { SearchVocabulary } from "./search-grammar.ts";

/** What the field of the search tells its list. */
export interface SearchList {
  /** Goes through the options; says whether the key has been used. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
  /** No option is pointed at any more. */
  readonly reset: () => void;
}

export interface SearchDropdownProps {
  readonly ref: Ref<SearchList>;
  /** What it opens below. */
  readonly box: RefObject<HTMLElement | null>;
  readonly listId: string;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly draft: string;
  readonly vocabulary: SearchVocabulary;
  readonly onChoose: (option: string) => void;
  /** Which option is pointed at, by its id. */
  readonly onPoint: (id: string | null) => void;
}

/** The list of what can be typed next. The focus stays in the field, which hands over its keys. */
export function SearchDropdown({
  ref,
  box,
  listId,
  opened,
  onChange,
  draft,
  vocabulary,
  onChoose,
  onPoint,
}: SearchDropdownProps) {
  const combobox = useCombobox({
    opened,
    onOpenedChange: onChange,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });

  function handleKey(event: KeyboardEvent): boolean {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (!opened) onChange(true);
        else if (event.key === "ArrowDown") onPoint(combobox.selectNextOption());
        else onPoint(combobox.selectPreviousOption());
        return true;
      case "Enter":
        if (!opened || combobox.getSelectedOptionIndex() < 0) return false;
        event.preventDefault();
        combobox.clickSelectedOption();
        return true;
      case "Escape":
        combobox.closeDropdown("keyboard");
        return opened;
      default:
        return false;
    }
  }

  useImperativeHandle(ref, () => ({ handleKey, reset: combobox.resetSelectedOption }));

  return (
    <Combobox store={combobox} onOptionSubmit={onChoose} shadow="md" withinPortal>
      <Combobox.DropdownTarget>
        <ExistingTarget element={box} />
      </Combobox.DropdownTarget>
      <SearchOptions listId={listId} draft={draft} vocabulary={vocabulary} />
    </Combobox>
  );
}
