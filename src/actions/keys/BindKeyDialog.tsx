import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { keyPairQueries } from "../../queries/key-pairs.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { countForceable, ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";

/** Binds one of the region's SSH keys to what is listed and can have it. */
export function BindKeyDialog({
  action,
  instances,
  options: initial,
  onClose,
  onStarted,
}: ActionDialogProps<"bind-key">) {
  const { t } = useTranslation(["bind-key", "actions"]);
  const format = useFormat();
  const [keyId, setKeyId] = useState(initial.keyId);
  const [forceStop, setForceStop] = useState(false);
  const options = useMemo(() => ({ keyId, forceStop }), [keyId, forceStop]);
  const state = useActionDialog({
    action,
    instances,
    options,
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  const regions = new Set(instances.map(({ region }) => region));
  const [region = ""] = regions;
  const keys = useQuery({
    ...keyPairQueries(useCloud()).list(region),
    enabled: regions.size === 1,
  });

  /** Why it cannot be done yet, in the order in which a person gets there. */
  function missing(): string | null {
    if (regions.size > 1) return t("cannotConfirm.regions");
    if (keyId === null) return t("cannotConfirm.key");
    if (state.eligible > 0) return null;
    return t(countForceable(state.groups) > 0 ? "cannotConfirm.consent" : "cannotConfirm.none");
  }

  return (
    <ActionDialog
      title={t("actions:name.bind-key")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={missing()}
      tone={forceStop && countForceable(state.groups) > 0 ? "danger" : "neutral"}
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("meaning.title")}
          sentences={[t("meaning.login"), t("meaning.linux"), t("meaning.private")]}
        />
      }
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
          onChange={(chosen) => {
            state.interrupt();
            setKeyId(chosen);
          }}
          searchable
          nothingFoundMessage={t("key.notFound")}
        />
      )}
      <ForceStopConsent
        groups={state.groups}
        given={forceStop}
        onChange={(given) => {
          state.interrupt();
          setForceStop(given);
        }}
      />
    </ActionDialog>
  );
}
