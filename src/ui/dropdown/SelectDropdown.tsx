import { type ComboboxProps, Select } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** Something that can be chosen. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectDropdownProps {
  readonly label: string;
  readonly data: readonly SelectOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly size?: "xs" | "sm";
  readonly icon?: ReactNode;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly clearable?: boolean;
  /** Whether it can be typed into, with what is said when nothing fits. */
  readonly searchable?: { readonly nothingFound: string };
  /** Pixels. */
  readonly maxHeight?: number;
  readonly dropdown?: Pick<ComboboxProps, "width" | "position">;
  /** Draws an option; once the list has been open, what it shows may cost something. */
  readonly option?: (option: SelectOption, wasOpened: boolean) => ReactNode;
  /** Whether it is drawn because it was opened. */
  readonly opening: boolean;
}

/** Mantine's field with its list. */
export function SelectDropdown({
  label,
  data,
  icon,
  searchable,
  maxHeight,
  dropdown,
  option,
  clearable = false,
  opening,
  ...select
}: SelectDropdownProps) {
  const input = useRef<HTMLInputElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const opensByFocus = searchable !== undefined;
  const first = useRef(opening);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    input.current?.focus({ preventScroll: true });
    // As a browser does where a field that can be typed into gets the focus.
    if (opensByFocus) input.current?.select();
    else input.current?.click();
  }, [opensByFocus]);

  return (
    <Select
      {...select}
      ref={input}
      aria-label={label}
      leftSection={icon}
      data={data}
      clearable={clearable}
      allowDeselect={clearable}
      {...(searchable && { searchable: true, nothingFoundMessage: searchable.nothingFound })}
      {...(maxHeight !== undefined && { maxDropdownHeight: maxHeight })}
      comboboxProps={{ shadow: "md", ...dropdown }}
      onDropdownOpen={() => setWasOpened(true)}
      {...(option && {
        renderOption: ({ option: { value, label: name } }) =>
          option({ value, label: name }, wasOpened),
      })}
    />
  );
}
