import { useCallback, useState } from "react";
import { readStored, writeStored } from "../../../ui/browser-storage.ts";
import {
  type ColumnSet,
  type ColumnSettings,
  defaultColumns,
  readColumns,
  writeColumns,
} from "./column-settings.ts";

/** The columns a person chose; `remembered` is false where the browser keeps nothing. */
export function useColumnSettings(set: ColumnSet): {
  readonly settings: ColumnSettings;
  readonly remembered: boolean;
  /** Null goes back to the columns there are by default. */
  readonly change: (settings: ColumnSettings | null) => void;
} {
  const [settings, setSettings] = useState(
    () => readColumns(set, readStored(set.storageKey) ?? "") ?? defaultColumns(set),
  );
  const [remembered, setRemembered] = useState(true);
  const change = useCallback(
    (next: ColumnSettings | null) => {
      setSettings(next ?? defaultColumns(set));
      setRemembered(writeStored(set.storageKey, next && writeColumns(next)));
    },
    [set],
  );
  return { settings, remembered, change };
}
