import type { ChangeEvent, KeyboardEvent } from "react";
import type { Instance } from "../../../instance/instance.ts";
import { useTicked } from "../selection/use-selection.ts";
import { useRowContext } from "./row-context.ts";
import { TickBox } from "./TickBox.tsx";

/** Where the arrow keys find the next row's box, in the table and among the cards. */
const BOX = "[data-row-checkbox]";

/** Ticks a row. Shift ticks all rows from the last one; the arrow keys go from row to row. */
export function RowCheckbox({ instance }: { readonly instance: Instance }) {
  const { t, region, tick } = useRowContext();
  const ticked = useTicked(region, instance.id);

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

  return (
    <TickBox
      label={t("table.selectRow", {
        name: instance.name || t("row.unnamed"),
        id: instance.id,
      })}
      checked={ticked}
      onChange={handleChange}
      onKeyDown={handleKey}
    />
  );
}

function moveFocus(from: HTMLElement, by: 1 | -1): void {
  const boxes = [...(from.closest("[data-rows]")?.querySelectorAll<HTMLElement>(BOX) ?? [])];
  const next = boxes[boxes.indexOf(from) + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
