import { useTranslation } from "react-i18next";
import type { FailReason, Run } from "../../runs/run.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import classes from "./ItemReason.module.css";
import { reasonSentences } from "./reason-sentences.ts";
import { useReasonTexts } from "./use-reason-texts.ts";

export interface ItemReasonProps {
  readonly action: Run["action"];
  readonly reason: FailReason;
}

/** Why an instance failed, what helps, and what support will ask for. */
export function ItemReason({ action, reason }: ItemReasonProps) {
  const { t } = useTranslation("runs");
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
      {(code !== null || requestId !== null) && (
        <dl className={classes.facts}>
          {code !== null && <Fact name={t("reason.code")} value={code} />}
          {requestId !== null && <Fact name={t("reason.requestId")} value={requestId} />}
        </dl>
      )}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton value={value} label={name} />
      </dd>
    </div>
  );
}
