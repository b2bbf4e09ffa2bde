import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CloudError } from "../cloud/cloud-error.ts";
import { errorKey } from "../cloud/error-key.ts";
import { useMoreTexts } from "../i18n/more-texts.ts";
import { useErrorTexts } from "../i18n/use-error-texts.ts";
import classes from "./FailureNotice.module.css";
import { SupportFacts } from "./SupportFacts.tsx";

export interface FailureNoticeProps {
  /** Whatever was thrown; what a cloud said is shown in the person's language with its code. */
  readonly error: unknown;
  /** What did not work, where the place alone does not say it. */
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** Says what went wrong and what to do next, with what support will ask for, ready to be copied. */
export function FailureNotice({ error, title, onRetry }: FailureNoticeProps) {
  const { t } = useTranslation("app");
  const { t: sentence, hasText } = useErrorTexts();
  const texts = useMoreTexts();
  const key = errorKey(error, hasText);
  const cloudError = error instanceof CloudError ? error : null;
  const values = {
    code: cloudError?.code ?? "",
    message: error instanceof Error ? error.message : String(error),
  };
  if (texts === "on-their-way") return null;
  // Whoever is without our words for it still reads what the cloud or the browser said.
  const explained = texts === "there";
  const what = explained ? sentence(`${key}.title`, values) : values.message;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle size={20} aria-hidden />}
      title={title ?? what}
      data-error-code={cloudError?.code ?? undefined}
    >
      {title !== undefined && <p className={classes.sentence}>{what}</p>}
      {explained && <p className={classes.sentence}>{sentence(`${key}.next`, values)}</p>}
      {cloudError && <SupportFacts code={cloudError.code} requestId={cloudError.requestId} />}
      {onRetry && (
        <Button className={classes.retry} size="compact-sm" variant="default" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </Alert>
  );
}
