import { Radio, Stack } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCloud } from "../../queries/cloud-context.tsx";
import { keyPairQueries } from "../../queries/key-pairs.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { ForceStopConsent } from "../force-stop/ForceStopConsent.tsx";
import { useForced } from "../force-stop/use-forced.ts";

const ALL = "";

/** Unbinds one SSH key, or all, from what is listed and has it. */
export function UnbindKeyDialog(dialog: ActionDialogProps<"unbind-key">) {
  const { t } = useTranslation("unbind-key");
  const { instances } = dialog;
  const [keyId, setKeyId] = useState(dialog.options.keyId);
  const [forceStop, setForceStop] = useState(false);
  const state = useActionDialog(dialog, { options: { keyId, forceStop } });
  const forced = useForced(state, forceStop);

  const bound = useMemo(
    () => [...new Set(instances.flatMap(({ keyIds }) => keyIds))].sort(),
    [instances],
  );
  const nameOf = useKeyNames([...new Set(instances.map(({ region }) => region))]);

  return (
    <ActionDialog
      state={state}
      missing={forced.missing}
      tone={forced.tone}
      meaning={[t("meaning.login"), t("meaning.kept")]}
    >
      {bound.length > 0 && (
        <Radio.Group
          label={t("key.legend")}
          value={keyId ?? ALL}
          onChange={(chosen) => setKeyId(chosen === ALL ? null : chosen)}
        >
          <Stack gap="xs" mt={6}>
            <Radio value={ALL} label={t("all")} />
            {bound.map((id) => (
              <Radio key={id} value={id} label={t("key.named", { id, name: nameOf(id) })} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <ForceStopConsent groups={state.groups} given={forceStop} onChange={setForceStop} />
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
