import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TerminationWay } from "../../instance/terminate.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "../dialog/Choice.module.css";

export interface WayChoiceProps {
  readonly value: TerminationWay;
  readonly onChange: (way: TerminationWay) => void;
}

const RELEASES = ["now", "recycle"] as const;

/** At once or at a set time; and at once, with or without the recycle bin in between. */
export function WayChoice({ value, onChange }: WayChoiceProps) {
  const { t } = useTranslation("terminate");
  const { terminationWays } = useCloud().capabilities;
  const releases = RELEASES.filter((way) => terminationWays.includes(way));
  // What the cloud proposes first is what a person gets who goes back to *immediate*.
  const immediate = terminationWays.find((way) => way !== "timed");
  const timed = terminationWays.includes("timed");
  const described = { description: classes.meaning };
  // A cloud that knows one way only leaves nothing to choose.
  if (terminationWays.length < 2) return null;

  return (
    <>
      {timed && immediate && (
        <Radio.Group
          label={t("way.legend")}
          value={value === "timed" ? "timed" : "immediate"}
          onChange={(way) => onChange(way === "timed" ? "timed" : immediate)}
        >
          <Stack gap="xs" mt={6}>
            <Radio
              classNames={described}
              value="immediate"
              label={t("way.immediate")}
              description={t("way.immediateMeaning")}
            />
            <Radio
              classNames={described}
              value="timed"
              label={t("way.timed")}
              description={t("way.timedMeaning")}
            />
          </Stack>
        </Radio.Group>
      )}
      {value !== "timed" && releases.length > 0 && (
        <Radio.Group
          label={t("release.legend")}
          value={value}
          onChange={(way) => onChange(way === "now" ? "now" : "recycle")}
        >
          <Stack gap="xs" mt={6}>
            {releases.map((way) => (
              <Radio
                key={way}
                classNames={described}
                value={way}
                label={t(`release.${way}`)}
                description={t(`release.${way}Meaning`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}
