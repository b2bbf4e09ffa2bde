import { useMergedRef } from "@mantine/hooks";
import { type ComponentProps, useRef } from "react";
import { useToolbarKeys } from "./focus/use-toolbar-keys.ts";

export interface ToolbarProps extends Omit<ComponentProps<"div">, "role"> {
  /** What it holds, for those who hear it. */
  readonly label: string;
}

/** Controls that belong together: one stop for the Tab key, the arrow keys inside. */
export function Toolbar({ label, ref, children, ...props }: ToolbarProps) {
  const own = useRef<HTMLDivElement>(null);
  useToolbarKeys(own);
  return (
    <div {...props} ref={useMergedRef(own, ref)} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}
