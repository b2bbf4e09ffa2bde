import { type ChangeEvent, type KeyboardEvent, useMemo } from "react";
import type { Instance } from "../../../instance/instance.ts";
import { useRowContext } from "./row-context.ts";
import { TickBox } from "./TickBox.tsx";

/** Where the arrow keys find the next row's box, in the table and among the cards. */
const BOX = "[data-row-checkbox]";

export interface RowCheckboxProps {
  readonly instance: Instance;
  readonly ticked: boolean;
}

/** Ticks a row. Shift ticks all rows from the last one; the arrow keys go from row to row. */
export function RowCheckbox({ instance, ticked }: RowCheckboxProps) {
  const { t, tick } = useRowContext();
  const { id, name } = instance;
  // A hundred of them are ticked at once.
  const label = useMemo(
    () => t("table.selectRow", { name: name || t("row.unnamed"), id }),
    [t, id, name],
  );

  function handleChange(event: ChangeEvent<HTMLInputElement>) {
    const { nativeEvent } = event;
    const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
    tick(instance, event.currentTarget.checked, range);
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      moveFocus(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === " " && event.shiftKey) {
      // Browsers differ in whether the click that a key makes knows of Shift.
      event.preventDefault();
      tick(instance, !ticked, true);
    }
  }

  return <TickBox label={label} checked={ticked} onChange={handleChange} onKeyDown={handleKey} />;
}

function moveFocus(from: HTMLElement, by: 1 | -1): void {
  const boxes = [...(from.closest("[data-rows]")?.querySelectorAll<HTMLElement>(BOX) ?? [])];
  const next = boxes[boxes.indexOf(from) + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
