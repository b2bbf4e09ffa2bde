import type { ChangeEvent, KeyboardEvent } from "react";
import classes from "./TickBox.module.css";

export interface TickBoxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is ticked. */
  readonly partly?: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The browser's own box: a page holds a hundred of them. */
export function TickBox({ label, checked, partly = false, onChange, onKeyDown }: TickBoxProps) {
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={label}
      checked={checked}
      onChange={onChange}
      onKeyDown={onKeyDown}
      ref={(box) => {
        if (box) box.indeterminate = partly;
      }}
      data-row-checkbox={onKeyDown ? true : undefined}
    />
  );
}
