import { useEffect, useRef } from "react";
import classes from "./DialogSteps.module.css";

/** The steps of a dialog that asks one thing after the other. Going back keeps what was chosen. */
export interface Steps {
  readonly titles: readonly string[];
  /** Which one is shown, from 0. */
  readonly at: number;
  readonly onGo: (step: number) => void;
}

/** Where in a dialog a person is. Whoever goes on or back finds the focus at the step's name. */
export function DialogSteps({ steps: { titles, at } }: { readonly steps: Steps }) {
  const current = useRef<HTMLLIElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) current.current?.focus();
    before.current = at;
  }, [at]);

  return (
    <ol className={classes.steps}>
      {titles.map((title, step) => (
        <li
          // A step is its place: its name changes to what was chosen there.
          key={String(step)}
          ref={step === at ? current : undefined}
          className={classes.step}
          tabIndex={-1}
          aria-current={step === at ? "step" : undefined}
          data-passed={step < at || undefined}
        >
          {title}
        </li>
      ))}
    </ol>
  );
}
