/** Where a command can be given. Texts: `keys.json`, `group`. */
export type CommandGroup = "everywhere" | "instances";

export interface CommandFacts {
  readonly group: CommandGroup;
  /** In Mantine's notation; null: only in the command palette. One character alone can be switched off. */
  readonly key: string | null;
}

/**
 * Every command that has a key or stands in the palette. The keys that work, the list of keys and
 * the palette are all made from this table; the texts are in `keys.json`, `command`.
 */
export const COMMANDS = {
  palette: { group: "everywhere", key: "mod+K" },
  keys: { group: "everywhere", key: "shift+?" },
  "newest-notice": { group: "everywhere", key: "N" },
  "demo-menu": { group: "everywhere", key: null },
  tour: { group: "everywhere", key: null },
  search: { group: "instances", key: "/" },
  rows: { group: "instances", key: "T" },
  actions: { group: "instances", key: "A" },
  "switch-view": { group: "instances", key: "V" },
  refresh: { group: "instances", key: "R" },
  pause: { group: "instances", key: "P" },
  columns: { group: "instances", key: null },
  export: { group: "instances", key: null },
} as const satisfies Record<string, CommandFacts>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Whether a key is one character alone, which speech input and slips of the hand give by mistake (WCAG 2.1.4). */
export function isSingleCharacter(key: string): boolean {
  return !/^(mod|ctrl|meta|alt)\+/.test(key);
}

/** Keys of the parts themselves, for the list of keys. Texts: `keys.json`, `part`. */
export const PART_KEYS = {
  table: [
    ["move", ["↑", "↓", "←", "→"]],
    ["row-ends", ["Home", "End"]],
    ["table-ends", ["Ctrl+Home", "Ctrl+End"]],
    ["page", ["PageUp", "PageDown"]],
    ["tick", ["Space"]],
    ["tick-range", ["Shift+Space"]],
    ["press", ["Enter"]],
  ],
  tabs: [
    ["tab-move", ["↑", "↓"]],
    ["tab-box", ["←", "→"]],
    ["tab-ends", ["Home", "End"]],
    ["tab-open", ["Enter"]],
    ["tab-find", ["a…z"]],
  ],
  search: [
    ["make-tag", ["Enter"]],
    ["choose", ["↑", "↓"]],
    ["edit-tag", ["Backspace"]],
    ["to-tags", ["←"]],
    ["to-tools", ["→"]],
  ],
  others: [
    ["toolbar", ["←", "→"]],
    ["open-menu", ["Enter", "↓"]],
    ["submenu", ["→", "←"]],
    ["close", ["Esc"]],
  ],
} as const satisfies Record<string, readonly (readonly [string, readonly string[]])[]>;

export type KeyPart = keyof typeof PART_KEYS;
export const KEY_PARTS = Object.keys(PART_KEYS) as readonly KeyPart[];
