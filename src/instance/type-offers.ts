/** What instances can be changed to, as the cloud says it of each, and for a selection as a whole. */
import type { Instance, InstanceId } from "./instance.ts";

/** A type of instance, whoever has it. */
export interface MachineType {
  /** As the cloud names it: `S5.MEDIUM4`. */
  readonly type: string;
  readonly family: string;
  /** Cores. */
  readonly cpu: number;
  readonly memoryGib: number;
  readonly gpu: { readonly count: number; readonly type: string } | null;
}

/** A type, and whether some instances can be changed to it. */
export interface TypeChoice extends MachineType {
  /** Why not, in the cloud's own words; null when they can. */
  readonly unavailable: string | null;
}

/** Instances that were asked about together, and what the cloud said of all of them. */
export interface ChoicesOf {
  readonly ids: readonly InstanceId[];
  readonly choices: readonly TypeChoice[];
}

/** A type for a whole selection. */
export interface TypeOffer extends MachineType {
  /** Those that can be changed to it. */
  readonly for: readonly InstanceId[];
  /** Why the others cannot, each reason once; empty when all can. */
  readonly reasons: readonly string[];
}

/**
 * Divides a selection into instances of which the cloud says the same: they lie in one zone, have
 * one type and are billed alike. [RZ6]
 */
export function alike(instances: readonly Instance[]): readonly (readonly Instance[])[] {
  const groups = new Map<string, Instance[]>();
  for (const instance of instances) {
    const { region, zone, type, billing } = instance;
    const key = JSON.stringify([region, zone, type, billing]);
    const group = groups.get(key);
    if (group) group.push(instance);
    else groups.set(key, [instance]);
  }
  return [...groups.values()];
}

/**
 * The types of a selection: those that most can be changed to first, then by family and size. A type
 * that the cloud does not list for an instance is none that it can be changed to. [RZ7]
 */
export function typeOffers(answers: readonly ChoicesOf[]): readonly TypeOffer[] {
  const offers = new Map<
    string,
    { machine: MachineType; for: InstanceId[]; reasons: Set<string> }
  >();
  for (const { ids, choices } of answers) {
    for (const { unavailable, ...machine } of choices) {
      const known = offers.get(machine.type) ?? { machine, for: [], reasons: new Set<string>() };
      offers.set(machine.type, known);
      if (unavailable === null) known.for.push(...ids);
      else known.reasons.add(unavailable);
    }
  }
  return [...offers.values()]
    .map(({ machine, for: able, reasons }) => ({ ...machine, for: able, reasons: [...reasons] }))
    .sort(
      (one, other) =>
        other.for.length - one.for.length ||
        one.family.localeCompare(other.family, "en", { numeric: true }) ||
        one.cpu - other.cpu ||
        one.memoryGib - other.memoryGib,
    );
}

/** What a person looks for among types; null: any. */
export interface TypeFilter {
  /** Part of the name, in any case. */
  readonly words: string;
  readonly family: string | null;
  readonly cpu: number | null;
  readonly memoryGib: number | null;
}

/** Whether a type is what is looked for: every condition counts. [RZ8] */
export function isWanted(machine: MachineType, filter: TypeFilter): boolean {
  const { words, family, cpu, memoryGib } = filter;
  return (
    machine.type.toLowerCase().includes(words.trim().toLowerCase()) &&
    (family === null || machine.family === family) &&
    (cpu === null || machine.cpu === cpu) &&
    (memoryGib === null || machine.memoryGib === memoryGib)
  );
}
