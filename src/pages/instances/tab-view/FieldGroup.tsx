import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./FieldGroup.module.css";

interface FieldGroupProps {
  readonly title: string;
  /** `Field`s. */
  readonly children: ReactNode;
  /** What follows the fields and is not one itself. */
  readonly after?: ReactNode;
}

/** Facts about an instance that belong together, under a heading. */
export function FieldGroup({ title, children, after }: FieldGroupProps) {
  const titleId = useId();
  return (
    <section className={classes.group} aria-labelledby={titleId}>
      <Title order={3} id={titleId} className={classes.title}>
        {title}
      </Title>
      <dl className={classes.fields}>{children}</dl>
      {after}
    </section>
  );
}
