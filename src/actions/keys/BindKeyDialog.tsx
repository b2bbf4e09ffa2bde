import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCloud } from "../../queries/cloud-context.tsx";
import { keyPairQueries } from "../../queries/key-pairs.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";
import { useForced } from "../force-stop/use-forced.ts";

/** Binds one of the region's SSH keys to what is listed and can have it. */
export function BindKeyDialog(dialog: ActionDialogProps<"bind-key">) {
  const { t } = useTranslation("bind-key");
  const [keyId, setKeyId] = useState(dialog.options.keyId);
  const [forceStop, setForceStop] = useState(false);
  const state = useActionDialog(dialog, { options: { keyId, forceStop } });
  const forced = useForced(state, forceStop);

  const regions = new Set(dialog.instances.map(({ region }) => region));
  const [region = ""] = regions;
  const keys = useQuery({
    ...keyPairQueries(useCloud()).list(region),
    enabled: regions.size === 1,
  });

  /** In the order in which a person gets there. */
  function missing(): string | null {
    if (regions.size > 1) return t("cannotConfirm.regions");
    if (keyId === null) return t("cannotConfirm.key");
    return forced.missing;
  }

  return (
    <ActionDialog
      state={state}
      missing={missing()}
      tone={forced.tone}
      meaning={[t("meaning.login"), t("meaning.linux"), t("meaning.private")]}
    >
      {keys.error ? (
        <FailureNotice
          error={keys.error}
          title={t("key.failed")}
          onRetry={() => void keys.refetch()}
        />
      ) : (
        <Select
          label={t("key.label")}
          placeholder={t(keys.isLoading ? "key.loading" : "key.choose")}
          description={keys.data?.length === 0 ? t("key.none") : undefined}
          data={(keys.data ?? []).map(({ id, name }) => ({
            value: id,
            label: t("key.named", { id, name }),
          }))}
          value={keyId}
          onChange={setKeyId}
          searchable
          nothingFoundMessage={t("key.notFound")}
        />
      )}
      <ForceStopConsent groups={state.groups} given={forceStop} onChange={setForceStop} />
    </ActionDialog>
  );
}
