import type { HotkeyItem } from "@mantine/hooks";
import { OWN_KEYS, takesText } from "../focus/focusable.ts";
import { availableCommands } from "./command-store.ts";
import { COMMAND_NAMES, COMMANDS, type CommandName, isSingleCharacter } from "./command-table.ts";
import { letterKeysAreOn } from "./letter-keys.ts";

/** Parts in which a letter means something else, or that lie above everything else. */
const ELSEWHERE = `[role="dialog"], [role="menu"], [role="listbox"], ${OWN_KEYS}`;

/** The keys of all commands, for Mantine's `useHotkeys`. */
export function keyBindings(): HotkeyItem[] {
  return COMMAND_NAMES.flatMap((name): HotkeyItem[] => {
    const key: string | null = COMMANDS[name].key;
    if (key === null) return [];
    const own = { preventDefault: false };
    const bindings: HotkeyItem[] = [[key, (event) => give(name, key, event), own]];
    if (!isSingleCharacter(key)) return bindings;
    // Where another script is typed the key says another letter, or only `Process`: then its place counts.
    const byPlace = { ...own, usePhysicalKeys: true };
    bindings.push([
      PLACES[key] ?? key,
      (event) => {
        if (!/^[\x20-\x7e]$/.test(event.key)) give(name, key, event);
      },
      byPlace,
    ]);
    // Which characters need Shift differs from keyboard to keyboard.
    const other = key.startsWith("shift+") ? key.slice("shift+".length) : `shift+${key}`;
    if (!/[a-z]$/i.test(key)) bindings.push([other, (event) => give(name, key, event), own]);
    return bindings;
  });
}

/** How the place of a key is called where that is not the character on it. */
const PLACES: Readonly<Record<string, string>> = { "shift+?": "shift+/" };

function give(name: CommandName, key: string, event: KeyboardEvent): void {
  const run = availableCommands().get(name);
  if (!run || event.defaultPrevented || !mayBeMeant(key, event)) return;
  event.preventDefault();
  run();
}

function mayBeMeant(key: string, { target, repeat }: KeyboardEvent): boolean {
  if (repeat || document.querySelector('[aria-modal="true"]') !== null) return false;
  if (!isSingleCharacter(key)) return true;
  if (!letterKeysAreOn() || takesText(target)) return false;
  return !(target instanceof Element) || target.closest(ELSEWHERE) === null;
}
