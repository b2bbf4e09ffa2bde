import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconFileOff,
  IconLock,
  IconSearchOff,
  IconServerOff,
  IconWifiOff,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import classes from "./ListPlaceholder.module.css";
import type { ListCondition } from "./list-condition.ts";

export interface ListPlaceholderProps {
  readonly condition: Exclude<ListCondition, { kind: "rows" | "first-load" }>;
  readonly regionName: string;
  readonly page: number;
  /** The filters as the person wrote them. */
  readonly filtersText: string;
  readonly onRetry: () => void;
  readonly onClearFilters: () => void;
  readonly onPage: (page: number) => void;
}

/** Stands where the rows would be, and says why there are none and what can be done. */
export function ListPlaceholder(props: ListPlaceholderProps) {
  return (
    <div className={classes.placeholder} data-condition={props.condition.kind}>
      <Content {...props} />
    </div>
  );
}

function Content({
  condition,
  regionName,
  page,
  filtersText,
  onRetry,
  onClearFilters,
  onPage,
}: ListPlaceholderProps) {
  const { t } = useTranslation(["instances", "app"]);
  const retry = (
    <Button variant="default" onClick={onRetry}>
      {t("app:retry")}
    </Button>
  );
  switch (condition.kind) {
    case "offline":
      return (
        <EmptyState
          icon={<IconWifiOff size={40} />}
          title={t("state.offlineTitle")}
          description={t("state.offlineText")}
        />
      );
    case "denied":
      return (
        <EmptyState
          icon={<IconLock size={40} />}
          title={t("state.deniedTitle")}
          description={t("state.deniedText")}
        >
          <FailureNotice error={condition.error} onRetry={onRetry} />
        </EmptyState>
      );
    case "failed":
      return (
        <EmptyState
          icon={<IconAlertTriangle size={40} />}
          title={t(condition.error ? "state.failedTitle" : "state.slow")}
        >
          {condition.error ? <FailureNotice error={condition.error} onRetry={onRetry} /> : retry}
        </EmptyState>
      );
    case "empty-region":
      return (
        <EmptyState
          icon={<IconServerOff size={40} />}
          title={t("state.emptyTitle", { region: regionName })}
          description={t("state.emptyText")}
        />
      );
    case "no-match":
      return (
        <EmptyState
          icon={<IconSearchOff size={40} />}
          title={t("state.noMatchTitle", { filters: filtersText })}
          description={t("state.noMatchText")}
        >
          <Button variant="default" onClick={onClearFilters}>
            {t("state.clearFilters")}
          </Button>
        </EmptyState>
      );
    case "beyond-end":
      return (
        <EmptyState
          icon={<IconFileOff size={40} />}
          title={t("state.beyondTitle", { page })}
          description={t("state.beyondText", { count: condition.pages, pages: condition.pages })}
        >
          <Button variant="default" onClick={() => onPage(condition.pages)}>
            {t("state.lastPage")}
          </Button>
        </EmptyState>
      );
  }
}
