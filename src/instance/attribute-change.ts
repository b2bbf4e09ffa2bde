import {
  type Blocker,
  operationBlockers,
  stateBlockers,
  withoutChargesBlockers,
} from "./blockers.ts";
import { FAILURE_STATES, type Instance } from "./instance.ts";

/**
 * Why no attribute of an instance can be changed; empty when it can. What an instance is called or
 * protected from matters to a restricted one too. [AT1, AT2]
 */
export function attributeChangeBlockers(instance: Instance): Blocker[] {
  const withoutCharges = withoutChargesBlockers(instance);
  return [
    ...(withoutCharges.length > 0
      ? withoutCharges
      : stateBlockers(instance, ["running", "stopped", ...FAILURE_STATES])),
    ...operationBlockers(instance, ({ name }) => name === "modify"),
  ];
}

/**
 * How a change ends that the cloud makes before it answers: the answer is the end. Only when none
 * came does a reading tell, and then at once. [AT3]
 */
export const AT_ONCE = {
  doneByAnswer: () => true,
  underWay: () => false,
  undone: () => true,
} as const;
