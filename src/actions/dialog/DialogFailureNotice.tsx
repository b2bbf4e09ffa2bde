import { Alert, Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DialogFailure } from "./use-action-dialog.ts";

export interface DialogFailureNoticeProps {
  readonly failure: DialogFailure;
  readonly onRetry: () => void;
}

/** Says that nothing was sent and why, and keeps everything for another try. */
export function DialogFailureNotice({ failure, onRetry }: DialogFailureNoticeProps) {
  const { t } = useTranslation("actions");
  return (
    <Alert
      color="red"
      role="alert"
      title={t(failure.during === "reading" ? "dialog.readFailed" : "dialog.startFailed")}
    >
      <p>{t("dialog.nothingSent")}</p>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t("dialog.retry")}
      </Button>
    </Alert>
  );
}
