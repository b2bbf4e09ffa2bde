import { useTranslation } from "react-i18next";
import { CopyButton } from "./CopyButton.tsx";
import classes from "./SupportFacts.module.css";

export interface SupportFactsProps {
  /** The cloud's own code of what went wrong. */
  readonly code: string | null;
  readonly requestId: string | null;
}

/** What support will ask for, ready to be copied; nothing where nothing is known. */
export function SupportFacts({ code, requestId }: SupportFactsProps) {
  const { t } = useTranslation("app");
  if (code === null && requestId === null) return null;
  return (
    <dl className={classes.facts}>
      {code !== null && <Fact name={t("failure.code")} value={code} />}
      {requestId !== null && <Fact name={t("failure.requestId")} value={requestId} />}
    </dl>
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
