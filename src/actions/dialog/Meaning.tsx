import { useId } from "react";
import classes from "./Meaning.module.css";

export interface MeaningProps {
  readonly title: string;
  /** Whole sentences, none twice. */
  readonly sentences: readonly string[];
}

/** What an action means whatever the instance: said once, not at every row. */
export function Meaning({ title, sentences }: MeaningProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 className={classes.title} id={titleId}>
        {title}
      </h3>
      <ul className={classes.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
