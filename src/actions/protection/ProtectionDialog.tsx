import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { ProtectionOptions } from "../../instance/protection.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import classes from "../dialog/Choice.module.css";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

const WAYS = ["enable", "disable"] as const;

/** Turns termination protection on or off. For one instance the opposite of what is stands chosen. */
export function ProtectionDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"protection">) {
  const { t } = useTranslation(["protection", "actions"]);
  const format = useFormat();
  const [options, setOptions] = useState<ProtectionOptions>(() => {
    const [only, ...more] = instances;
    const opposite = only && more.length === 0 ? !only.protectedFromTermination : null;
    return { protect: initialOptions.protect ?? opposite };
  });
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

  return (
    <ActionDialog
      title={t("actions:name.protection")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={
        options.protect === null
          ? t("cannotConfirm.choose")
          : state.eligible === 0
            ? t("cannotConfirm.none")
            : null
      }
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("meaning.title")}
          sentences={[t("meaning.terminate"), t("meaning.shutdown"), t("meaning.atOnce")]}
        />
      }
    >
      <Radio.Group
        label={t("legend")}
        value={options.protect === null ? null : options.protect ? "enable" : "disable"}
        onChange={(way) => {
          state.interrupt();
          setOptions({ protect: way === "enable" });
        }}
      >
        <Stack gap="xs" mt={6}>
          {WAYS.map((way) => (
            <Radio
              key={way}
              classNames={{ description: classes.meaning }}
              value={way}
              label={t(way)}
              description={t(`meaningOf.${way}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </ActionDialog>
  );
}
