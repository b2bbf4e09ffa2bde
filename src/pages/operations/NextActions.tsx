import { Box } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { RunButton } from "./RunButton.tsx";
import classes from "./RunTrouble.module.css";
import type { RunFollowUp } from "./use-run-follow-up.ts";

/** Offers what a person may want next for the instances that a run is done with. */
export function NextActions({ followUp }: { readonly followUp: RunFollowUp }) {
  const { t } = useTranslation(["runs", "actions"]);
  const labelId = useId();
  const { next, busy } = followUp;
  if (next.length === 0) return null;
  return (
    <Box className={classes.trouble} role="group" aria-labelledby={labelId}>
      <p id={labelId}>{t("runs:followUp.label")}</p>
      <div className={classes.buttons}>
        {next.map(({ name, open }) => (
          <RunButton key={name} busy={busy} onClick={() => void open()}>
            {t(`actions:name.${name}`)}
          </RunButton>
        ))}
      </div>
    </Box>
  );
}
