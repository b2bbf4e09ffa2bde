import { Button, Title } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { InItsCloud } from "../../queries/InItsCloud.tsx";
import { useRuns } from "../../runs/runs-context.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeepingNotice } from "./KeepingNotice.tsx";
import classes from "./OperationsPage.module.css";
import { RunRecord } from "./RunRecord.tsx";

/** The operations that were started in this browser, newest first, with the result for every instance. */
export function OperationsPage() {
  const { t } = useTranslation(["runs", "app"]);
  const runs = useRuns();
  return (
    <div className={classes.page}>
      <header>
        <Title order={1} size="h3">
          {t("history.title")}
        </Title>
        <p className={classes.explanation}>{t("history.explanation")}</p>
      </header>
      <KeepingNotice />
      {runs.length === 0 ? (
        <EmptyState
          icon={<IconHistory size={32} />}
          title={t("history.empty")}
          description={t("history.emptyNext")}
        >
          <Button variant="default" component={Link} to="/instances">
            {t("app:notFound.home")}
          </Button>
        </EmptyState>
      ) : (
        <ol className={classes.runs}>
          {runs.map((run) => (
            <InItsCloud key={run.id} id={run.provider}>
              <RunRecord run={run} />
            </InItsCloud>
          ))}
        </ol>
      )}
    </div>
  );
}
