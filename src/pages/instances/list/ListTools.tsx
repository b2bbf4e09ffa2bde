import { ActionIcon, Loader } from "@mantine/core";
import {
  IconDownload,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconSettings,
} from "@tabler/icons-react";
import { Fragment, type ReactNode, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../instance/instance.ts";
import { useTips } from "../../../ui/dropdown/use-tips.ts";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import { NothingOnFailure } from "../../../ui/NothingOnFailure.tsx";
import { TimeAgo } from "../../../ui/TimeAgo.tsx";
import { Toolbar } from "../../../ui/Toolbar.tsx";
import classes from "./ListTools.module.css";

const TipDropdown = lazyPart(
  async () => (await import("../../../ui/dropdown/TipDropdown.tsx")).TipDropdown,
);

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
  const tools: ToolProps[] = [
    {
      key: "refresh",
      label: t(refreshing ? "toolbar.refreshing" : "toolbar.refresh"),
      icon: refreshing ? <Loader size={16} color="gray" /> : <IconRefresh size={18} />,
      onClick: onRefresh,
    },
  ];
  if (onPause) {
    tools.push({
      key: "pause",
      label: t(paused ? "toolbar.resume" : "toolbar.pause"),
      icon: paused ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />,
      onClick: () => onPause(!paused),
    });
  }
  if (onColumns) {
    tools.push({
      key: "columns",
      label: t("toolbar.columns"),
      icon: <IconSettings size={18} />,
      onClick: onColumns,
    });
  }
  tools.push({
    key: "export",
    label: t("toolbar.export"),
    icon: <IconDownload size={18} />,
    onClick: onExport,
  });
  const buttons = useRef<HTMLDivElement>(null);
  const tip = useTips(buttons);

  return (
    <div className={classes.tools}>
      <span className={classes.updated}>
        {paused && <span>{t("toolbar.paused")}</span>}
        {updatedAt !== null && (
          <span>
            {t("toolbar.updated")
              .split("<ago/>")
              .map((words, at) => (
                <Fragment key={words}>
                  {at > 0 && <TimeAgo at={updatedAt} />}
                  {words}
                </Fragment>
              ))}
          </span>
        )}
      </span>
      <Toolbar ref={buttons} className={classes.buttons} label={t("toolbar.label")}>
        {tools.map(({ key, label, icon, onClick }) => (
          <ActionIcon
            key={key}
            onClick={onClick}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={label}
          >
            {icon}
          </ActionIcon>
        ))}
      </Toolbar>
      {tip && (
        <NothingOnFailure>
          <Suspense fallback={null}>
            <TipDropdown {...tip} />
          </Suspense>
        </NothingOnFailure>
      )}
    </div>
  );
}

interface ToolProps {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}
