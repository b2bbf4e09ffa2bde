import type { ReactNode } from "react";
import { type LazyPart, lazyPart } from "../lazy-part.tsx";
import { Late } from "./Late.tsx";
import type { PopoverDropdownProps } from "./PopoverDropdown.tsx";
import { type Opener, useDropdown } from "./use-dropdown.ts";

const PopoverDropdown = lazyPart<PopoverDropdownProps>(
  async () => (await import("./PopoverDropdown.tsx")).PopoverDropdown,
);

export interface LatePopoverProps<Props extends object>
  extends Pick<PopoverDropdownProps, "position" | "width" | "focusAll"> {
  readonly button: (opener: Opener) => ReactNode;
  readonly Content: LazyPart<Props>;
  readonly content: Props;
}

/** A bubble of which only the button is there at first, and the rest once it was opened. */
export function LatePopover<Props extends object>({
  button,
  Content,
  content,
  ...look
}: LatePopoverProps<Props>) {
  const { opener, dropdown, wanted, giveUp } = useDropdown(
    "dialog",
    [PopoverDropdown, Content],
    undefined,
  );
  return (
    <>
      {button(opener)}
      {wanted && (
        <Late onGiveUp={giveUp}>
          <PopoverDropdown {...look} {...dropdown}>
            <Content {...content} />
          </PopoverDropdown>
        </Late>
      )}
    </>
  );
}
