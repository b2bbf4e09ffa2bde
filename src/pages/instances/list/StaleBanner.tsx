import { Alert } from "@mantine/core";
import { IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import type { ListStaleness } from "./list-condition.ts";

export interface StaleBannerProps {
  readonly stale: ListStaleness;
  readonly onRetry: () => void;
}

/** Says that the rows below are old, and why. */
export function StaleBanner({ stale, onRetry }: StaleBannerProps) {
  const { t } = useTranslation("instances");
  switch (stale.kind) {
    case "no":
      return null;
    case "offline":
      return (
        <Alert color="orange" icon={<IconWifiOff size={18} />} py="xs">
          {t("state.offlineStale")}
        </Alert>
      );
    case "failed":
      return <FailureNotice error={stale.error} title={t("state.stale")} onRetry={onRetry} />;
  }
}
