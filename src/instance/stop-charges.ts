/** What a shutdown means for charges where nobody chooses: the type of an instance settles it. */
import type { Consequence } from "./consequences.ts";
import type { Instance } from "./instance.ts";

/** Days that a stopped instance is charged for its disks only (`naver.md §7`): on end, and in twelve months. */
const STOP_ALLOWANCE = { daysOnEnd: 90, daysInYear: 180 } as const;

/** What goes on being charged, and for how long; nothing where it was chosen or is not known. [NC6, NC7] */
export function chargesConsequences({
  chargesWhenStopped,
}: Pick<Instance, "chargesWhenStopped">): Consequence[] {
  switch (chargesWhenStopped) {
    case "disks-only":
      return [{ code: "stop-allowance", ...STOP_ALLOWANCE }];
    case "in-full":
      return [{ code: "charged-in-full" }];
    case "chosen":
    case "unknown":
      return [];
  }
}
