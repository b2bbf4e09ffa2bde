import type { TFunction } from "i18next";
import { createContext, use } from "react";
import type { Format } from "../../../i18n/format.ts";
import type { AllTexts } from "../../../i18n/use-all-texts.ts";
import type { Instance, InstanceId } from "../../../instance/instance.ts";

/** What rows need besides their instance. It changes seldom; a poll does not touch it. */
export interface RowContextValue {
  /** Texts and formats once for all rows: a hundred rows have a thousand cells. */
  readonly t: TFunction<["instances", "terms"]>;
  readonly texts: AllTexts;
  readonly format: Format;
  readonly region: string;
  /** A zone's name in the language on screen, or its id. */
  readonly zoneName: (zone: string) => string;
  readonly addressOf: (id: InstanceId) => string;
  readonly open: (id: InstanceId) => void;
  /** Ticks one row or, with `range`, all rows from the last ticked one. */
  readonly tick: (instance: Instance, ticked: boolean, range: boolean) => void;
}

export const RowContext = createContext<RowContextValue | null>(null);

export function useRowContext(): RowContextValue {
  const value = use(RowContext);
  if (!value) throw new Error("Failed to draw a row: no RowContext above. Add one.");
  return value;
}
