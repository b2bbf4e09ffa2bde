import { EmptyState as MantineEmptyState } from "@mantine/core";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  readonly icon: ReactNode;
  /** What is not there, as a whole sentence or a heading. */
  readonly title: string;
  /** 1 where it stands for a whole page. */
  readonly headingLevel?: 1 | 2 | 3;
  /** Why, and what can be done. */
  readonly description?: ReactNode;
  /** Buttons for the next step. */
  readonly children?: ReactNode;
}

/** Stands where a list or page would be when there is nothing to show. */
export function EmptyState({
  icon,
  title,
  headingLevel = 2,
  description,
  children,
}: EmptyStateProps) {
  return (
    <MantineEmptyState py="xl" px="md">
      <MantineEmptyState.Indicator aria-hidden>{icon}</MantineEmptyState.Indicator>
      <MantineEmptyState.Title order={headingLevel}>{title}</MantineEmptyState.Title>
      {description && <MantineEmptyState.Description>{description}</MantineEmptyState.Description>}
      {children && <MantineEmptyState.Actions>{children}</MantineEmptyState.Actions>}
    </MantineEmptyState>
  );
}
