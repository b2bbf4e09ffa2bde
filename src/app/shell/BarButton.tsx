import { UnstyledButton } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import classes from "./BarButton.module.css";

export interface BarButtonProps extends ComponentProps<"button"> {
  readonly icon: ReactNode;
  /** Shown where there is room; otherwise it is only the accessible name. */
  readonly label: string;
  /** Shown after the icon on wide screens. */
  readonly text?: string;
  readonly tone?: "plain" | "demo";
}

/** A button of the top bar. */
export function BarButton({ icon, label, text, tone = "plain", ...props }: BarButtonProps) {
  return (
    <UnstyledButton
      {...props}
      className={classes.button}
      aria-label={label}
      title={label}
      data-tone={tone}
    >
      {icon}
      {text !== undefined && <span className={classes.text}>{text}</span>}
    </UnstyledButton>
  );
}
