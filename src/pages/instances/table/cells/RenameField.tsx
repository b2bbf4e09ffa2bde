import { ActionIcon, Loader, TextInput } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instance } from "../../../../instance/instance.ts";
import { nameProblem } from "../../../../instance/instance-name.ts";
import { useCloud } from "../../../../queries/cloud-context.tsx";
import { invalidateInstances } from "../../../../queries/instances.ts";
import { announce } from "../../../../ui/announce.ts";
import { FailureNotice } from "../../../../ui/FailureNotice.tsx";
import classes from "./Cells.module.css";

export interface RenameFieldProps {
  readonly instance: Instance;
  /** Called when the name was changed or the person gave up. */
  readonly onEnd: () => void;
}

/** Changes a name in place: Enter saves, Escape gives up, a failure keeps what was typed. */
export function RenameField({ instance, onEnd }: RenameFieldProps) {
  const { t } = useTranslation("instances");
  const provider = useCloud();
  const client = useQueryClient();
  const [name, setName] = useState(instance.name);
  const [tried, setTried] = useState(false);
  const { nameLimit } = provider.capabilities;
  const problem = nameProblem(name, nameLimit);

  const rename = useMutation({
    mutationFn: async (wanted: string) => {
      await provider.perform({
        action: "rename",
        region: instance.region,
        ids: [instance.id],
        options: { name: wanted },
      });
      // The row shows what the cloud says, so the field stays until the cloud has said it.
      await invalidateInstances(client);
    },
    onSuccess: (_, wanted) => {
      announce(t("notice.renamed", { name: wanted }));
      onEnd();
    },
  });

  function save() {
    setTried(true);
    if (problem || rename.isPending) return;
    const wanted = name.trim();
    if (wanted === instance.name) onEnd();
    else rename.mutate(wanted);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      save();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onEnd();
    }
  }

  const shownProblem = problem?.kind === "too-long" || (tried && problem) ? problem : null;
  return (
    <div data-own-keys>
      <div className={classes.rename}>
        <TextInput
          size="xs"
          aria-label={t("rename.label", { name: instance.name || instance.id })}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={handleKey}
          readOnly={rename.isPending}
          error={
            shownProblem?.kind === "empty"
              ? t("rename.empty")
              : shownProblem?.kind === "too-long"
                ? t("rename.tooLong", { length: shownProblem.length, limit: nameLimit })
                : undefined
          }
          rightSection={rename.isPending ? <Loader size={14} /> : undefined}
          data-autofocus
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <ActionIcon variant="subtle" size={28} aria-label={t("rename.save")} onClick={save}>
          <IconCheck size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t("rename.cancel")}
          onClick={onEnd}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      {rename.error && <FailureNotice error={rename.error} title={t("rename.failed")} />}
    </div>
  );
}
