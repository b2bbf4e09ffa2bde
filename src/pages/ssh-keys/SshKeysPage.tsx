import { Button, Title } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useCloud } from "../../queries/cloud-context.tsx";
import { keyPairQueries } from "../../queries/key-pairs.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { RegionPending } from "../instances/region/RegionPending.tsx";
import { RegionSelect } from "../instances/region/RegionSelect.tsx";
import { useRegion } from "../instances/region/use-region.tsx";
import type { ChangeInstancesState } from "../instances/use-instances-state.ts";
import { KeyPairItem } from "./KeyPairItem.tsx";
import classes from "./SshKeysPage.module.css";

const route = getRouteApi("/ssh-keys");

/** The SSH keys of one region and the instances that have them. The region is in the URL. */
export function SshKeysPage() {
  const { t } = useTranslation(["ssh-keys", "app", "instances"]);
  const { region: wanted = null } = route.useSearch();
  const navigate = useNavigate();
  const change = useCallback<ChangeInstancesState>(
    ({ region }, options) => {
      if (!region) return;
      void navigate({ to: "/ssh-keys", search: { region }, replace: options?.replace ?? false });
    },
    [navigate],
  );
  const choice = useRegion(wanted, change);

  return (
    <div className={classes.page}>
      <div className={classes.header}>
        <Title order={1} size="h3">
          {t("app:pages.sshKeys")}
        </Title>
        <RegionSelect
          value={choice.region}
          regions={choice.regions}
          onChange={(region) => change({ region })}
        />
      </div>
      <p className={classes.explanation}>{t("explanation")}</p>
      {choice.error && choice.region === null ? (
        <FailureNotice
          error={choice.error}
          title={t("instances:region.failed")}
          onRetry={choice.retry}
        />
      ) : choice.region === null ? (
        <RegionPending onRetry={choice.retry} />
      ) : (
        <RegionKeys region={choice.region} />
      )}
    </div>
  );
}

function RegionKeys({ region }: { readonly region: string }) {
  const { t } = useTranslation(["ssh-keys", "instances"]);
  const { data, error, refetch } = useQuery(keyPairQueries(useCloud()).list(region));
  if (error && !data) {
    return <FailureNotice error={error} title={t("failed")} onRetry={() => void refetch()} />;
  }
  if (!data) return <RegionPending onRetry={() => void refetch()} />;
  if (data.length === 0) {
    return (
      <EmptyState icon={<IconKey size={32} />} title={t("empty")}>
        <Button variant="default" onClick={() => void refetch()}>
          {t("instances:toolbar.refresh")}
        </Button>
      </EmptyState>
    );
  }
  return (
    <ul className={classes.keys} aria-label={t("list")}>
      {data.map((key) => (
        <KeyPairItem key={key.id} keyPair={key} region={region} />
      ))}
    </ul>
  );
}
