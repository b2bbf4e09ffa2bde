import { Button, NativeSelect, Switch } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { announce } from "../../../ui/announce.ts";
import type { DemoControl } from "../demo.ts";
import sectionClasses from "../panel/Section.module.css";
import {
  type ActiveFault,
  letHang,
  switchAllOff,
  switchOff,
  withErrorRate,
  withPreset,
} from "./active-faults.ts";
import classes from "./FaultsSection.module.css";
import { OwnFault } from "./OwnFault.tsx";
import { ERROR_RATES, LATENCIES, type PresetName } from "./presets.ts";
import { inSeconds, useFaultWords } from "./use-fault-words.ts";
import { useFaults } from "./use-faults.ts";

const SWITCHES = ["offline", "stuck", "lost", "throttled", "denied", "sign-in"] as const;

/** What goes wrong between the console and the pretend cloud, and inside it. */
export function FaultsSection({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const { language } = useLanguage();
  const { state, active } = useFaults(control);
  const { rules, latency } = state;
  const share = active.reduce((sum, one) => (one.kind === "error-rate" ? one.share : sum), 0);

  const isOn = (name: PresetName | "stuck") =>
    active.some((fault) =>
      name === "stuck" ? fault.kind === "stuck" : fault.kind === "preset" && fault.name === name,
    );

  function press(name: PresetName | "stuck", on: boolean) {
    if (name === "stuck") void letHang(control, on);
    else control.setFaults(withPreset(control.faults().rules, name, on));
  }

  return (
    <>
      <SwitchedOn control={control} active={active} />
      <div className={classes.amounts}>
        <NativeSelect
          size="sm"
          label={t("faults.latency")}
          value={String(latency)}
          data={including(LATENCIES, latency).map((each) => ({
            value: String(each),
            label: each === 0 ? t("faults.none") : inSeconds(each, language),
          }))}
          onChange={(event) => control.setFaults(rules, Number(event.currentTarget.value))}
        />
        <NativeSelect
          size="sm"
          label={t("faults.errorRate")}
          value={String(share)}
          data={including(ERROR_RATES, share).map((each) => ({
            value: String(each),
            label: each === 0 ? t("faults.none") : format.percent(each),
          }))}
          onChange={(event) =>
            control.setFaults(withErrorRate(rules, Number(event.currentTarget.value)))
          }
        />
      </div>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          classNames={{ description: classes.meaning }}
          label={t(`faults.name.${name}`)}
          description={t(`faults.meaning.${name}`)}
          checked={isOn(name)}
          onChange={(event) => press(name, event.currentTarget.checked)}
        />
      ))}
      <OwnFault control={control} />
      <p className={sectionClasses.note}>{t("faults.explanation")}</p>
    </>
  );
}

/** The usual choices, and what somebody else has chosen. */
function including(usual: readonly number[], current: number): readonly number[] {
  return usual.includes(current) ? usual : [...usual, current].toSorted((a, b) => a - b);
}

interface SwitchedOnProps {
  readonly control: DemoControl;
  readonly active: readonly ActiveFault[];
}

/** What is switched on now; the box stays when it is empty, so that nothing below it moves twice. */
function SwitchedOn({ control, active }: SwitchedOnProps) {
  const { t } = useTranslation("demo");
  const wordsOf = useFaultWords();
  const titleId = useId();

  async function clear() {
    await switchAllOff(control);
    announce(t("faults.cleared"));
  }

  return (
    <section
      className={classes.active}
      aria-labelledby={titleId}
      data-active={active.length > 0 || undefined}
    >
      <h3 className={classes.title} id={titleId}>
        {t(active.length > 0 ? "faults.active.title" : "faults.active.none")}
      </h3>
      {active.length > 0 && (
        <>
          <ul className={classes.list}>
            {active.map((fault) => {
              const words = wordsOf(fault);
              return (
                <li key={words} className={classes.fault}>
                  <span>{words}</span>
                  {fault.kind === "own" && (
                    <Button
                      size="compact-xs"
                      mih={24}
                      variant="subtle"
                      onClick={() => void switchOff(control, fault)}
                    >
                      {t("faults.off", { fault: words })}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          <Button size="compact-sm" variant="default" onClick={() => void clear()}>
            {t("faults.allOff")}
          </Button>
        </>
      )}
    </section>
  );
}
