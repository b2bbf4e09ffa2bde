import { assignRef } from "@mantine/hooks";
import { type Ref, type RefObject, useLayoutEffect } from "react";

export interface ExistingTargetProps {
  readonly element: RefObject<HTMLElement | null>;
  /** Given by the menu. */
  readonly ref?: Ref<HTMLElement>;
}

/** Hands a menu an element that is already on the page, so that the menu can come after its button. */
export function ExistingTarget({ element, ref }: ExistingTargetProps) {
  useLayoutEffect(() => {
    assignRef(ref, element.current);
  }, [ref, element]);
  return null;
}
