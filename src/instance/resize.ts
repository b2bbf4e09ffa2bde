import type { Blocker } from "./blockers.ts";
import type { Disk, Instance } from "./instance.ts";
import {
  isForced,
  type OfflineChangeOptions,
  offlineChangeBlockers,
  offlineChangeConsequences,
  offlineChangeProgress,
} from "./offline-change.ts";
import type { ActionRules } from "./plan.ts";

/** Model and specs are one thing: a type, which the cloud names. */
export interface ResizeOptions extends OfflineChangeOptions {
  /** The type that all are changed to; empty until a person has chosen one. */
  readonly type: string;
}

/** Why the type of an instance cannot be changed; empty when it can. [RZ1, RZ2, RZ3, RZ4, RZ11] */
export function resizeBlockers(instance: Instance, options: ResizeOptions): Blocker[] {
  const blockers = offlineChangeBlockers(instance, options, "resize");
  const { state, setAsideBy, billing, systemDisk, dataDisks } = instance;
  if (state === "stopped" && setAsideBy === "arrears") blockers.push("stopped-by-arrears");
  if (billing === "dedicated-host") blockers.push("on-dedicated-host");
  if (systemDisk && isLocal(systemDisk)) blockers.push("local-system-disk");
  if (dataDisks.some(isLocal)) blockers.push("local-data-disk");
  if (!instance.resizable) blockers.push("type-fixed");
  if (options.type === instance.type) blockers.push("same-type");
  return blockers;
}

function isLocal({ kind }: Disk): boolean {
  return kind.startsWith("local-");
}

const PROGRESS = offlineChangeProgress("resize");

/** What a type can be changed to is the cloud's knowledge: see `type-offers.ts`. [RZ5, RZ10] */
export const resizeRules: ActionRules<ResizeOptions, ResizeOptions> = {
  blockers: resizeBlockers,
  consequences: offlineChangeConsequences,
  requestOptions: (instance, options) => ({
    type: options.type,
    forceStop: isForced(instance, options),
  }),
  ...PROGRESS,
  done: (instance, { type }) => PROGRESS.done(instance) && instance.type === type,
};
