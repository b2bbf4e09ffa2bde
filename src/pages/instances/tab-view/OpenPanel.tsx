import { Alert, Button, Group } from "@mantine/core";
import { IconFilter, IconServerOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { InstanceId } from "../../../instance/instance.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { OpenInstance, OpenInstanceSkeleton } from "./OpenInstance.tsx";
import classes from "./OpenPanel.module.css";
import type { InstanceTabs } from "./use-instance-tabs.ts";
import type { OpenInstance as Opened } from "./use-open-instance.ts";

interface OpenPanelProps {
  readonly opened: Opened;
  /** What the URL asks for. */
  readonly openId: InstanceId | null;
  readonly titleId: string;
  readonly tabs: InstanceTabs;
  /** Whether words or filters narrow the list. */
  readonly filtered: boolean;
  readonly onOpen: (id: InstanceId) => void;
  readonly onClearFilter: () => void;
}

/** The page of the open instance, or why there is none, and what can be done about it. */
export function OpenPanel(props: OpenPanelProps) {
  const { opened, openId, titleId, tabs, filtered, onOpen, onClearFilter } = props;
  const { t } = useTranslation("instance");
  const { instance, missing, hidden, error, retry } = opened;
  const first = tabs.at(0);

  const clearFilter = filtered && (
    <Button variant="default" size="xs" onClick={onClearFilter}>
      {t("missing.clearFilter")}
    </Button>
  );

  if (instance) {
    return (
      <div className={classes.stack}>
        {error && <FailureNotice error={error} onRetry={retry} />}
        {hidden && (
          <Alert
            classNames={{
              root: classes.notice,
              title: classes.noticeTitle,
              icon: classes.noticeIcon,
            }}
            icon={<IconFilter size={18} aria-hidden />}
            title={t("hidden.title")}
          >
            <p className={classes.text}>
              {t("hidden.text", { name: instance.name || instance.id })}
            </p>
            <Group gap="xs" mt="xs">
              {first && (
                <Button variant="default" size="xs" onClick={() => onOpen(first.id)}>
                  {t("hidden.openFirst")}
                </Button>
              )}
              {clearFilter}
            </Group>
          </Alert>
        )}
        <OpenInstance key={instance.id} instance={instance} titleId={titleId} />
      </div>
    );
  }
  if (missing && openId !== null) {
    return (
      <EmptyState
        icon={<IconServerOff size={32} aria-hidden />}
        title={t("missing.title", { id: openId })}
        description={t("missing.text")}
      >
        {first && (
          <Button variant="default" size="xs" onClick={() => onOpen(first.id)}>
            {t("missing.openFirst")}
          </Button>
        )}
        {clearFilter}
      </EmptyState>
    );
  }
  const failure = error ?? tabs.error;
  if (failure) return <FailureNotice error={failure} onRetry={error ? retry : tabs.retry} />;
  if (tabs.matching === 0 && openId === null) {
    return (
      <EmptyState
        icon={<IconServerOff size={32} aria-hidden />}
        title={filtered ? t("empty.noMatch") : t("empty.none")}
      >
        {clearFilter}
      </EmptyState>
    );
  }
  return <OpenInstanceSkeleton />;
}
