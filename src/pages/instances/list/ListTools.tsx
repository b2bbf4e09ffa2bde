import { ActionIcon, Group, Loader, Tooltip } from "@mantine/core";
import {
  IconDownload,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconSettings,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { Instant } from "../../../instance/instance.ts";
import { TimeAgo } from "../../../ui/TimeAgo.tsx";
import classes from "./ListTools.module.css";

export interface ListToolsProps {
  /** When the rows were last read; null before. */
  readonly updatedAt: Instant | null;
  readonly refreshing: boolean;
  readonly paused: boolean;
  readonly onRefresh: () => void;
  /** Null where there is no refresh of its own to pause. */
  readonly onPause: ((paused: boolean) => void) | null;
  /** Null where there are no columns to choose. */
  readonly onColumns: (() => void) | null;
  readonly onExport: () => void;
}

/** How old the rows are, and the tools at the list's top right. */
export function ListTools({
  updatedAt,
  refreshing,
  paused,
  onRefresh,
  onPause,
  onColumns,
  onExport,
}: ListToolsProps) {
  const { t } = useTranslation("instances");
  return (
    <Group gap={4} className={classes.tools} role="group" aria-label={t("toolbar.label")}>
      {updatedAt !== null && (
        <span className={classes.updated}>
          {paused && <span>{t("toolbar.paused")}</span>}
          <span>
            <Trans
              ns="instances"
              i18nKey="toolbar.updated"
              components={{ ago: <TimeAgo at={updatedAt} /> }}
            />
          </span>
        </span>
      )}
      <Tool
        label={t(refreshing ? "toolbar.refreshing" : "toolbar.refresh")}
        onClick={onRefresh}
        icon={refreshing ? <Loader size={16} color="gray" /> : <IconRefresh size={18} />}
      />
      {onPause && (
        <Tool
          label={t(paused ? "toolbar.resume" : "toolbar.pause")}
          onClick={() => onPause(!paused)}
          icon={paused ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
        />
      )}
      {onColumns && (
        <Tool label={t("toolbar.columns")} onClick={onColumns} icon={<IconSettings size={18} />} />
      )}
      <Tool label={t("toolbar.export")} onClick={onExport} icon={<IconDownload size={18} />} />
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function Tool({ label, icon, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
