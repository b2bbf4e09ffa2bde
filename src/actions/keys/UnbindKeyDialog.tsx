import { Radio, Stack } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { keyPairQueries } from "../../queries/key-pairs.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { countForceable, ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";

const ALL = "";

/** Unbinds one SSH key, or all, from what is listed and has it. */
export function UnbindKeyDialog({
  action,
  instances,
  options: initial,
  onClose,
  onStarted,
}: ActionDialogProps<"unbind-key">) {
  const { t } = useTranslation(["unbind-key", "actions"]);
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

  const bound = useMemo(
    () => [...new Set(instances.flatMap(({ keyIds }) => keyIds))].sort(),
    [instances],
  );
  const nameOf = useKeyNames([...new Set(instances.map(({ region }) => region))]);

  const cannotConfirm =
    state.eligible > 0
      ? null
      : t(countForceable(state.groups) > 0 ? "cannotConfirm.consent" : "cannotConfirm.none");

  return (
    <ActionDialog
      title={t("actions:name.unbind-key")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={cannotConfirm}
      tone={forceStop && countForceable(state.groups) > 0 ? "danger" : "neutral"}
      state={state}
      onClose={onClose}
      meaning={
        <Meaning title={t("meaning.title")} sentences={[t("meaning.login"), t("meaning.kept")]} />
      }
    >
      {bound.length > 0 && (
        <Radio.Group
          label={t("key.legend")}
          value={keyId ?? ALL}
          onChange={(chosen) => {
            state.interrupt();
            setKeyId(chosen === ALL ? null : chosen);
          }}
        >
          <Stack gap="xs" mt={6}>
            <Radio value={ALL} label={t("all")} />
            {bound.map((id) => (
              <Radio key={id} value={id} label={t("key.named", { id, name: nameOf(id) })} />
            ))}
          </Stack>
        </Radio.Group>
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

/** The names of keys by id; until they are known, and where there is none, nothing. */
function useKeyNames(regions: readonly string[]): (id: string) => string {
  const queries = keyPairQueries(useCloud());
  const answers = useQueries({ queries: regions.map((region) => queries.list(region)) });
  const names = new Map<string, string>();
  for (const { data = [] } of answers) for (const { id, name } of data) names.set(id, name);
  return (id) => names.get(id) ?? "";
}
