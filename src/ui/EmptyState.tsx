import { EmptyState as MantineEmptyState } from "@mantine/core";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  readonly icon: ReactNode;
  /** What is not there, as a whole sentence or a heading. */
  readonly title: string;
  /** Why, and what can be done. */
  readonly description?: ReactNode;
  /** Buttons for the next step. */
  readonly children?: ReactNode;
}

/** Stands where a list or page would be when there is nothing to show. */
export function EmptyState({ icon, title, description, children }: EmptyStateProps) {
  return (
    <MantineEmptyState icon={icon} title={title} description={description} py="xl" px="md">
      {children && <MantineEmptyState.Actions>{children}</MantineEmptyState.Actions>}
    </MantineEmptyState>
  );
}
