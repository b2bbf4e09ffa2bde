import type { DemoControl } from "../demo.ts";
import type { FaultRule } from "./fault-rule.ts";
import {
  errorRateOf,
  errorRateRule,
  HANGING,
  OBEYING,
  PRESETS,
  type PresetName,
  presetOf,
} from "./presets.ts";

/** One fault that is switched on, as a person thinks of it. */
export type ActiveFault =
  | { readonly kind: "latency"; readonly milliseconds: number }
  | { readonly kind: "error-rate"; readonly share: number }
  | { readonly kind: "preset"; readonly name: PresetName }
  | { readonly kind: "stuck" }
  | { readonly kind: "own"; readonly rule: FaultRule };

/** What the pretend cloud says is switched on. */
export interface FaultState {
  readonly rules: readonly FaultRule[];
  readonly latency: number;
  readonly guestsHang: boolean;
}

/** Everything that is switched on, whoever did it: this menu, another tab or a test. */
export function activeFaults({ rules, latency, guestsHang }: FaultState): ActiveFault[] {
  const faults: ActiveFault[] = [];
  if (latency > 0) faults.push({ kind: "latency", milliseconds: latency });
  if (guestsHang) faults.push({ kind: "stuck" });
  for (const rule of rules) {
    const share = errorRateOf(rule);
    const name = presetOf(rule);
    if (share !== null) faults.push({ kind: "error-rate", share });
    else if (name === null) faults.push({ kind: "own", rule });
    else if (!faults.some((one) => one.kind === "preset" && one.name === name))
      faults.push({ kind: "preset", name });
  }
  return faults;
}

/** The rules with or without a preset. Without a network nothing else can go wrong: it comes first. */
export function withPreset(
  rules: readonly FaultRule[],
  name: PresetName,
  on: boolean,
): readonly FaultRule[] {
  const others = rules.filter((rule) => presetOf(rule) !== name);
  if (!on) return others;
  return name === "offline" ? [...PRESETS[name], ...others] : [...others, ...PRESETS[name]];
}

/** The rules with another share of requests that fail by chance. Certain faults come before it. */
export function withErrorRate(rules: readonly FaultRule[], share: number): readonly FaultRule[] {
  const others = rules.filter((rule) => errorRateOf(rule) === null);
  return share > 0 ? [...others, errorRateRule(share)] : others;
}

/** Switches one fault off and leaves the others. */
export async function switchOff(control: DemoControl, fault: ActiveFault): Promise<void> {
  const { rules } = control.faults();
  switch (fault.kind) {
    case "latency":
      return control.setFaults(rules, 0);
    case "stuck":
      return control.setSettings(OBEYING);
    case "error-rate":
      return control.setFaults(withErrorRate(rules, 0));
    case "preset":
      return control.setFaults(withPreset(rules, fault.name, false));
    case "own": {
      const text = JSON.stringify(fault.rule);
      return control.setFaults(rules.filter((rule) => JSON.stringify(rule) !== text));
    }
  }
}

/** Switches every fault off. */
export async function switchAllOff(control: DemoControl): Promise<void> {
  control.setFaults([], 0);
  if ((await control.settings()).guestsHang) await control.setSettings(OBEYING);
}

/** Lets guests ignore the power button, or obey again. */
export function letHang(control: DemoControl, hang: boolean): Promise<void> {
  return control.setSettings(hang ? HANGING : OBEYING);
}
