import { useTranslation } from "react-i18next";
import { LANGUAGE_TAGS, type Language } from "../../../i18n/language.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { ActiveFault } from "./active-faults.ts";
import type { FaultRule } from "./fault-rule.ts";

/** Says what is switched on, short enough for the top bar. */
export function useFaultWords(): (fault: ActiveFault) => string {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const { language } = useLanguage();

  function ownWords({ kind, action, instanceIds, probability, times }: FaultRule): string {
    const what = typeof kind === "string" ? t(`faults.kind.${kind}`) : kind.code;
    const where = [
      ...(action === undefined ? [] : [action]),
      ...(instanceIds ?? []),
      ...(probability === undefined ? [] : [format.percent(probability)]),
      ...(times === undefined ? [] : [t("faults.times", { count: times })]),
    ];
    return where.length === 0 ? what : t("faults.active.of", { what, where: format.list(where) });
  }

  return (fault) => {
    switch (fault.kind) {
      case "latency":
        return t("faults.active.latency", { time: inSeconds(fault.milliseconds, language) });
      case "error-rate":
        return t("faults.active.errorRate", { share: format.percent(fault.share) });
      case "stuck":
        return t("faults.name.stuck");
      case "preset":
        return t(`faults.name.${fault.name}`);
      case "own":
        return ownWords(fault.rule);
    }
  };
}

/** Latencies are a few seconds, and halves of them: `1.5 sec`. */
export function inSeconds(milliseconds: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: "unit",
    unit: "second",
    unitDisplay: "short",
    maximumFractionDigits: 2,
  }).format(milliseconds / 1_000);
}
