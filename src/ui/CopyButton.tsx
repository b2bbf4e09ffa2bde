import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { type AllTexts, useAllTexts } from "../i18n/use-all-texts.ts";
import { announce } from "./announce.ts";
import classes from "./CopyButton.module.css";
import { copyText } from "./copy-text.ts";

export interface CopyButtonProps {
  /** What is copied. */
  readonly value: string;
  /** What it is, in the person's language, for the accessible name; the value itself when left out. */
  readonly label?: string;
  /** Not to be read aloud or shown: what was copied is called by its label. */
  readonly secret?: boolean;
}

/** How long the tick stays, in milliseconds. */
const TICK_MS = 1_500;

/** Copies a text and says so, in sight and aloud. */
export function CopyButton(props: CopyButtonProps) {
  return <CopyButtonOfRow {...props} t={useAllTexts()} />;
}

export interface CopyButtonOfRowProps extends CopyButtonProps {
  /** Looked up once for all rows: a page of a hundred holds hundreds of these. */
  readonly t: AllTexts;
}

/** The same where there are many of it. */
export function CopyButtonOfRow({ value, label, secret = false, t }: CopyButtonOfRowProps) {
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");

  useEffect(() => {
    if (outcome === "none") return;
    const timer = window.setTimeout(() => setOutcome("none"), TICK_MS);
    return () => window.clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    const copied = await copyText(value);
    setOutcome(copied ? "copied" : "failed");
    const said = secret ? (label ?? "") : value;
    announce(copied ? t("app:copy.copied", { value: said }) : t("app:copy.failed"));
  }

  const name = t("app:copy.label", { what: label ?? value });
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={name}
      title={outcome === "failed" ? t("app:copy.failed") : name}
      data-copied={outcome === "copied" || undefined}
      onClick={() => void copy()}
    >
      {outcome === "copied" ? <IconCheck size={14} /> : <IconCopy size={14} />}
    </button>
  );
}
