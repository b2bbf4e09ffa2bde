import type { FailReason, Run } from "../../runs/run.ts";
import { SupportFacts } from "../../ui/SupportFacts.tsx";
import classes from "./ItemReason.module.css";
import { reasonSentences } from "./reason-sentences.ts";
import { useReasonTexts } from "./use-reason-texts.ts";

export interface ItemReasonProps {
  readonly action: Run["action"];
  readonly reason: FailReason;
}

/** Why an instance failed, what helps, and what support will ask for. */
export function ItemReason({ action, reason }: ItemReasonProps) {
  const { what, next, code, requestId } = reasonSentences(action, reason, useReasonTexts());
  return (
    <div className={classes.reason} data-reason={reason.kind}>
      {what.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {next.map((sentence) => (
        <p key={sentence} className={classes.next}>
          {sentence}
        </p>
      ))}
      <SupportFacts code={code} requestId={requestId} />
    </div>
  );
}
