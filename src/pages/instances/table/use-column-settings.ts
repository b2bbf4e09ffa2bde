import { useCallback, useState } from "react";
import { readStored, writeStored } from "../../../ui/browser-storage.ts";
import {
  type ColumnSettings,
  DEFAULT_COLUMNS,
  readColumns,
  writeColumns,
} from "./column-settings.ts";

const COLUMNS_KEY = "cvm-console.instance-columns";

/** The columns a person chose; `remembered` is false where the browser keeps nothing. */
export function useColumnSettings(): {
  readonly settings: ColumnSettings;
  readonly remembered: boolean;
  readonly change: (settings: ColumnSettings) => void;
} {
  const [settings, setSettings] = useState(
    () => readColumns(readStored(COLUMNS_KEY) ?? "") ?? DEFAULT_COLUMNS,
  );
  const [remembered, setRemembered] = useState(true);
  const change = useCallback((next: ColumnSettings) => {
    setSettings(next);
    setRemembered(writeStored(COLUMNS_KEY, next === DEFAULT_COLUMNS ? null : writeColumns(next)));
  }, []);
  return { settings, remembered, change };
}
