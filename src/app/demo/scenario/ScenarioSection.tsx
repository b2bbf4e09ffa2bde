import { Button, NumberInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Demo, DemoControl } from "../demo.ts";
import { scenarioLink } from "../link/state-link.ts";
import classes from "./ScenarioSection.module.css";

/** The scenario that comes in any size. */
const SIZED = "large";
const USUAL_SIZE = 10_000;
const LARGEST = 1_000_000;

export interface ScenarioSectionProps {
  readonly control: DemoControl;
  /** Who answers the requests. */
  readonly mode: Demo["mode"];
}

/** How the pretend cloud can begin. Each beginning is an address of its own. */
export function ScenarioSection({ control, mode }: ScenarioSectionProps) {
  const { t } = useTranslation("demo");
  return (
    <>
      <p className={classes.note}>{t("scenario.note")}</p>
      <ul className={classes.list} aria-label={t("scenario.label")}>
        {control.scenarios.map((name) => (
          <li
            key={name}
            className={classes.scenario}
            data-current={name === control.scenario || undefined}
          >
            <ScenarioName name={name} current={name === control.scenario} />
            {name === SIZED && <SizeChoice size={control.size} />}
          </li>
        ))}
      </ul>
      <p className={classes.note}>
        {t(control.persistent ? "kept" : "notKept")} {t(`mode.${mode}`)}
      </p>
    </>
  );
}

function ScenarioName({ name, current }: { readonly name: string; readonly current: boolean }) {
  const { t } = useTranslation("demo");
  // A scenario that is newer than its texts is called by its own name.
  const title = t(`scenario.name.${name as "default"}`, { defaultValue: name });
  const sentence = t(`scenario.sentence.${name as "default"}`, { defaultValue: "" });
  return (
    <>
      {current ? (
        <strong className={classes.name}>
          {title} <span className={classes.current}>{t("scenario.current")}</span>
        </strong>
      ) : (
        <a className={classes.name} href={scenarioLink(window.location.href, name)}>
          {title}
        </a>
      )}
      {sentence && <p className={classes.sentence}>{sentence}</p>}
    </>
  );
}

function SizeChoice({ size }: { readonly size: number | null }) {
  const { t } = useTranslation("demo");
  const [wanted, setWanted] = useState<number | string>(size ?? USUAL_SIZE);
  const usable = typeof wanted === "number" && Number.isInteger(wanted) && wanted >= 0;

  function open(event: FormEvent) {
    event.preventDefault();
    if (usable) window.location.assign(scenarioLink(window.location.href, SIZED, wanted));
  }

  return (
    <form className={classes.size} onSubmit={open}>
      <NumberInput
        size="xs"
        w={150}
        label={t("scenario.size")}
        value={wanted}
        onChange={setWanted}
        min={0}
        max={LARGEST}
        step={1_000}
        allowDecimal={false}
        thousandSeparator=","
        hideControls
      />
      <Button type="submit" size="xs" variant="default">
        {t("scenario.openSize")}
      </Button>
    </form>
  );
}
