import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import classes from "./Field.module.css";

interface FieldProps {
  readonly label: string;
  /** Empty text, null, undefined and false are shown as *none*. */
  readonly children: ReactNode;
  /** For lists that need the whole width of the group. */
  readonly wide?: boolean;
}

/** One fact about an instance: what it is and its value. Stands in a {@link FieldGroup}. */
export function Field({ label, children, wide }: FieldProps) {
  const empty =
    children === "" || children === null || children === undefined || children === false;
  return (
    <div className={classes.field} data-wide={wide || undefined}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{empty ? <NoValue /> : children}</dd>
    </div>
  );
}

/** A dash to the eye, a word to a screen reader. */
export function NoValue() {
  const { t } = useTranslation("instance");
  return (
    <>
      <span className={classes.none} aria-hidden>
        —
      </span>
      <VisuallyHidden>{t("value.none")}</VisuallyHidden>
    </>
  );
}

interface CopyableProps {
  readonly value: string;
  /** What is copied, with the value, for the button's name. */
  readonly what?: string;
  /** A name and not an id: in the font of the text. */
  readonly plain?: boolean;
}

/** An id or address: in monospace, with a button that copies it. */
export function Copyable({ value, what, plain }: CopyableProps) {
  return (
    <span className={classes.copyable}>
      <span className={plain ? undefined : classes.code}>{value}</span>
      <CopyButton value={value} {...(what !== undefined && { label: what })} />
    </span>
  );
}

interface CopyableListProps {
  readonly values: readonly string[];
  /** Names what is copied; the value alone when left out. */
  readonly what?: (value: string) => string;
}

/** Ids or addresses one below the other; *none* when there are none. */
export function CopyableList({ values, what }: CopyableListProps) {
  if (values.length === 0) return <NoValue />;
  return (
    <ul className={classes.list}>
      {values.map((value) => (
        <li key={value}>
          <Copyable value={value} {...(what && { what: what(value) })} />
        </li>
      ))}
    </ul>
  );
}
