import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProtectionOptions } from "../../instance/protection.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import classes from "../dialog/Choice.module.css";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

const WAYS = ["enable", "disable"] as const;

/** Turns termination protection on or off. For one instance the opposite of what is stands chosen. */
export function ProtectionDialog(dialog: ActionDialogProps<"protection">) {
  const { t } = useTranslation("protection");
  const [options, setOptions] = useState<ProtectionOptions>(() => {
    const [only, ...more] = dialog.instances;
    const opposite = only && more.length === 0 ? !only.protectedFromTermination : null;
    return { protect: dialog.options.protect ?? opposite };
  });
  const state = useActionDialog(dialog, { options });

  return (
    <ActionDialog
      state={state}
      missing={options.protect === null ? t("cannotConfirm.choose") : null}
      meaning={[t("meaning.terminate"), t("meaning.shutdown"), t("meaning.atOnce")]}
    >
      <Radio.Group
        label={t("legend")}
        value={options.protect === null ? null : options.protect ? "enable" : "disable"}
        onChange={(way) => setOptions({ protect: way === "enable" })}
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
