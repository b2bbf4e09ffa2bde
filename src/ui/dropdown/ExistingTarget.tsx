import { assignRef } from "@mantine/hooks";
import { type Ref, type RefObject, useLayoutEffect } from "react";

export interface ExistingTargetProps {
  readonly element: RefObject<HTMLElement | null>;
  /** Given by the dropdown. */
  readonly ref?: Ref<HTMLElement>;
}

/** Hands a dropdown an element that is already on the page, so that it can come after its button. */
export function ExistingTarget({ element, ref }: ExistingTargetProps) {
  useLayoutEffect(() => {
    assignRef(ref, element.current);
  }, [ref, element]);
  return null;
}
