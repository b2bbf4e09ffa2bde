import { Indicator, Menu } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { useRunTitle } from "../../pages/operations/use-run-title.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { useClouds } from "../../queries/clouds.tsx";
import { InItsCloud } from "../../queries/InItsCloud.tsx";
import type { Run } from "../../runs/run.ts";
import { useRunEngine, useRuns } from "../../runs/runs-context.tsx";
import { TimeAgo } from "../../ui/TimeAgo.tsx";
import { BarButton } from "../shell/BarButton.tsx";
import classes from "./RunBell.module.css";
import { RUN_BELL_ID } from "./run-bell-id.ts";
import { outcomeOf } from "./run-outcome.ts";

/** The newest operations that the menu offers; the others are in the history. */
const MOST_LISTED = 6;

/** The bell of the top bar: how many operations are under way, and the way back to each notice. */
export function RunBell() {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const engine = useRunEngine();
  const cloud = useCloud();
  const runs = useRuns();
  const running = runs.filter(({ finishedAt }) => finishedAt === null).length;

  return (
    // The menu names its button: an id given to the button itself would be replaced.
    <Menu id={RUN_BELL_ID} position="bottom-end" width={320}>
      <Menu.Target>
        <BarButton
          icon={
            <Indicator
              label={format.number(running)}
              disabled={running === 0}
              size={15}
              offset={3}
              aria-hidden
            >
              <IconBell size={18} aria-hidden />
            </Indicator>
          }
          label={
            running === 0
              ? t("bell.label")
              : t("bell.running", { count: running, n: format.number(running) })
          }
        />
      </Menu.Target>
      <Menu.Dropdown>
        {runs.length === 0 && <Menu.Label>{t("bell.none")}</Menu.Label>}
        {runs.slice(0, MOST_LISTED).map((run) => (
          <Menu.Item key={run.id} onClick={() => void engine.reopen(run.id)}>
            <InItsCloud id={run.provider}>
              <RunLine run={run} elsewhere={run.provider !== cloud.id} />
            </InItsCloud>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/operations">
          {t("bell.history")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** An operation in the words of its cloud, which is named where it is another than the one on screen. */
function RunLine({ run, elsewhere }: { readonly run: Run; readonly elsewhere: boolean }) {
  const titleOf = useRunTitle();
  const { nameOf } = useClouds();
  return (
    <>
      <span className={classes.title} data-outcome={outcomeOf(run)}>
        {titleOf(run)}
      </span>
      <span className={classes.when}>
        {elsewhere && <span className={classes.cloud}>{nameOf(run.provider)}</span>}
        <TimeAgo at={run.startedAt} />
      </span>
    </>
  );
}
