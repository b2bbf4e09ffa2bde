import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useRunTitle } from "../../pages/operations/use-run-title.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { useClouds } from "../../queries/clouds.tsx";
import { InItsCloud } from "../../queries/InItsCloud.tsx";
import type { Run } from "../../runs/run.ts";
import { useRunEngine, useRuns } from "../../runs/runs-context.tsx";
import { TimeAgo } from "../../ui/TimeAgo.tsx";
import classes from "./RunBellDropdown.module.css";
import { outcomeOf } from "./run-outcome.ts";

/** The newest operations that the menu offers; the others are in the history. */
const MOST_LISTED = 6;

/** The newest operations, each the way back to its notice, and the way to all the others. */
export function RunBellDropdown() {
  const { t } = useTranslation("runs");
  const engine = useRunEngine();
  const cloud = useCloud();
  const runs = useRuns();
  return (
    <>
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
    </>
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
