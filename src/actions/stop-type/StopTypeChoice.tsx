import { Checkbox, Radio, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StopType } from "../../instance/shutdown.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "../dialog/Choice.module.css";
import type { StopConsent } from "./use-stop-consent.ts";

/** From the gentlest to the harshest. */
const STOP_TYPES = ["soft", "soft-first", "hard"] as const satisfies readonly StopType[];

export interface StopTypeChoiceProps {
  /** Each has its own words for the ways, in the namespace that is called like it. */
  readonly action: "shutdown" | "restart";
  readonly value: StopType;
  readonly consent: StopConsent;
  readonly onChange: (value: StopType) => void;
}

/** How the guest is asked, with what follows from it; cutting the power needs consent in words. */
export function StopTypeChoice({ action, value, consent, onChange }: StopTypeChoiceProps) {
  const { t } = useTranslation(["shutdown", "restart"]);
  const { stopTypes } = useCloud().capabilities;
  // A cloud that knows one way only leaves nothing to choose.
  if (stopTypes.length < 2) return null;

  return (
    <Stack gap="xs">
      <Radio.Group
        label={t(`${action}:stopType.legend`)}
        value={value}
        onChange={(chosen) => {
          const stopType = STOP_TYPES.find((type) => type === chosen);
          if (stopType) onChange(stopType);
        }}
      >
        <Stack gap="xs" mt={6}>
          {STOP_TYPES.filter((type) => stopTypes.includes(type)).map((type) => (
            <Radio
              key={type}
              classNames={{ description: classes.meaning }}
              value={type}
              label={t(`${action}:stopType.${type}`)}
              description={t(`${action}:stopType.${type}Meaning`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value !== "soft" && (
        <div className={classes.consent}>
          <IconAlertTriangle className={classes.warning} size={18} aria-hidden />
          <Checkbox
            checked={consent.ticked}
            onChange={(event) => consent.tick(event.currentTarget.checked)}
            label={t(`${action}:consent.${value}`)}
          />
        </div>
      )}
    </Stack>
  );
}
