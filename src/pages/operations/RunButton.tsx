import { Button } from "@mantine/core";
import type { ReactNode } from "react";

export interface RunButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly busy?: boolean;
  readonly primary?: boolean;
}

/** A button of a run. While something is being read it stays where it is, and keeps the focus. */
export function RunButton({ onClick, children, busy = false, primary = false }: RunButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant={primary ? "filled" : "default"}
      aria-disabled={busy || undefined}
      onClick={() => {
        if (!busy) onClick();
      }}
    >
      {children}
    </Button>
  );
}
