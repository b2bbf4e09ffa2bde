import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconFileOff,
  IconLock,
  IconSearchOff,
  IconServerOff,
  IconTrash,
  IconWifiOff,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import type { ListKind } from "../list-kind.ts";
import classes from "./ListPlaceholder.module.css";
import type { ListCondition } from "./list-condition.ts";

export interface ListPlaceholderProps {
  readonly kind: ListKind;
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
  kind,
  condition,
  regionName,
  page,
  filtersText,
  onRetry,
  onClearFilters,
  onPage,
}: ListPlaceholderProps) {
  const { t } = useTranslation(["instances", "app", "recycle-bin"]);
  const isBin = kind.name === "recycle-bin";
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
        >
          {retry}
        </EmptyState>
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
          title={
            condition.error
              ? t(isBin ? "recycle-bin:failed" : "instances:state.failedTitle")
              : t("state.slow")
          }
        >
          {condition.error ? <FailureNotice error={condition.error} onRetry={onRetry} /> : retry}
        </EmptyState>
      );
    case "empty-region":
      return (
        <EmptyState
          icon={isBin ? <IconTrash size={40} /> : <IconServerOff size={40} />}
          title={t(isBin ? "recycle-bin:empty.title" : "instances:state.emptyTitle", {
            region: regionName,
          })}
          description={t(isBin ? "recycle-bin:empty.text" : "instances:state.emptyText")}
        >
          <Button variant="default" onClick={onRetry}>
            {t("toolbar.refresh")}
          </Button>
          {isBin && (
            <Button variant="default" component={Link} to="/instances">
              {t("app:notFound.home")}
            </Button>
          )}
        </EmptyState>
      );
    case "no-match":
      return (
        <EmptyState
          icon={<IconSearchOff size={40} />}
          title={t("state.noMatchTitle", { filters: filtersText })}
          description={t(isBin ? "recycle-bin:noMatch" : "instances:state.noMatchText")}
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
