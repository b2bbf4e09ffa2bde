import { type KeyboardEvent, useEffect, useRef } from "react";
import fieldClasses from "../field/Field.module.css";
import { lazyPart } from "../lazy-part.tsx";
import { Late } from "./Late.tsx";
import classes from "./LateSelect.module.css";
import type { SelectDropdownProps } from "./SelectDropdown.tsx";
import { useWanted } from "./use-wanted.ts";

const SelectDropdown = lazyPart<SelectDropdownProps>(
  async () => (await import("./SelectDropdown.tsx")).SelectDropdown,
);

/** What opens a list that cannot be typed into. */
const OPENING_KEYS = new Set(["Enter", " ", "ArrowDown", "ArrowUp"]);

export type LateSelectProps = Omit<SelectDropdownProps, "opening">;

/**
 * A choice from a list of which only the field is there at first. A press that is earlier than the
 * code of the list waits for it; then Mantine's own field takes over, in the same place and size.
 */
export function LateSelect(props: LateSelectProps) {
  const { label, data, value, size = "sm", icon, placeholder, className, searchable } = props;
  const { wanted, want, prepare, giveUp } = useWanted([SelectDropdown]);
  /** Whether whoever pressed is still there: nobody's focus is taken back to a list they left. */
  const opening = useRef(false);
  const pressing = useRef(false);

  // What is chosen can be cleared with a button that only Mantine's field has.
  const clears = props.clearable === true && value !== null;
  const tried = useRef(false);
  useEffect(() => {
    if (!clears || tried.current) return;
    tried.current = true;
    want();
  }, [clears, want]);

  function open() {
    opening.current = true;
    want();
  }

  if (wanted) {
    return (
      <Late
        onGiveUp={() => {
          opening.current = false;
          giveUp();
        }}
      >
        <SelectDropdown {...props} opening={opening.current} />
      </Late>
    );
  }
  return (
    <div className={className}>
      <div
        className={`${fieldClasses.field} ${classes.field}`}
        data-size={size}
        data-icon={icon !== undefined || undefined}
      >
        {icon && <span className={`${fieldClasses.start} ${classes.icon}`}>{icon}</span>}
        <input
          className={`${fieldClasses.input} ${classes.input}`}
          data-searchable={searchable || undefined}
          role="combobox"
          aria-label={label}
          aria-haspopup="listbox"
          aria-expanded={false}
          readOnly
          value={data.find((each) => each.value === value)?.label ?? ""}
          placeholder={placeholder}
          onPointerEnter={prepare}
          onPointerDown={() => {
            pressing.current = true;
          }}
          onFocus={() => {
            // A field that is searched opens as soon as it has the focus.
            if (searchable && !pressing.current) open();
            else prepare();
          }}
          onClick={() => {
            pressing.current = false;
            open();
          }}
          onBlur={() => {
            opening.current = false;
            pressing.current = false;
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (!OPENING_KEYS.has(event.key)) return;
            event.preventDefault();
            open();
          }}
        />
        <span className={`${fieldClasses.end} ${classes.icon}`}>
          <Chevron />
        </span>
      </div>
    </div>
  );
}

/** The one that Mantine draws. */
function Chevron() {
  return (
    <svg className={classes.chevron} viewBox="0 0 15 15" fill="currentColor" aria-hidden="true">
      <path d="M4.93 5.43a.45.45 0 0 0 .64.64L7.5 4.14l1.93 1.93a.45.45 0 0 0 .64-.64L7.82 3.18a.45.45 0 0 0-.64 0zM10.07 9.57a.45.45 0 0 0-.64-.64L7.5 10.86 5.57 8.93a.45.45 0 0 0-.64.64l2.25 2.25a.45.45 0 0 0 .64 0z" />
    </svg>
  );
}
