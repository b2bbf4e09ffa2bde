import { Button, Skeleton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { usePatience } from "../list/use-patience.ts";
import classes from "./RegionPending.module.css";

/** Stands where the instances will be while it is being found out which region to show. */
export function RegionPending({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation(["instances", "app"]);
  const { exhausted } = usePatience(true);
  if (!exhausted) return <Skeleton className={classes.waiting} />;
  return (
    <EmptyState icon={<IconAlertTriangle size={40} />} title={t("state.slow")}>
      <Button variant="default" onClick={onRetry}>
        {t("app:retry")}
      </Button>
    </EmptyState>
  );
}
