import { Checkbox, Radio, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { StopType } from "../../instance/shutdown.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "../dialog/Choice.module.css";

/** From the gentlest to the harshest. */
const STOP_TYPES = ["soft", "soft-first", "hard"] as const satisfies readonly StopType[];

/** The action's own words for each way. */
export interface StopTypeTexts {
  readonly legend: string;
  readonly label: (type: StopType) => string;
  readonly meaning: (type: StopType) => string;
  readonly consent: (type: Exclude<StopType, "soft">) => string;
}

export interface StopTypeChoiceProps {
  readonly texts: StopTypeTexts;
  readonly value: StopType;
  /** Whether the person has agreed to the chosen way of cutting the power. */
  readonly consent: boolean;
  readonly onChange: (value: StopType) => void;
  readonly onConsent: (given: boolean) => void;
}

/** How the guest is asked, with what follows from it; cutting the power needs consent in words. */
export function StopTypeChoice({
  texts,
  value,
  consent,
  onChange,
  onConsent,
}: StopTypeChoiceProps) {
  const { stopTypes } = useCloud().capabilities;
  // A cloud that knows one way only leaves nothing to choose.
  if (stopTypes.length < 2) return null;

  return (
    <Stack gap="xs">
      <Radio.Group
        label={texts.legend}
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
              label={texts.label(type)}
              description={texts.meaning(type)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value !== "soft" && (
        <div className={classes.consent}>
          <IconAlertTriangle className={classes.warning} size={18} aria-hidden />
          <Checkbox
            checked={consent}
            onChange={(event) => onConsent(event.currentTarget.checked)}
            label={texts.consent(value)}
          />
        </div>
      )}
    </Stack>
  );
}
