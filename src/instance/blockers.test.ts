// Sections ST, OP, RS and RF of SPEC.md, over every state × operation × restriction.
import { expect, test } from "vitest";
import { aDisk, anInstance, anOperation } from "./an-instance.ts";
import { bindKeyBlockers } from "./bind-key.ts";
import {
  BLOCKERS,
  type Blocker,
  restrictionBlockers,
  standingBlockers,
  startStateBlockers,
  stateBlockers,
  withoutChargesBlockers,
} from "./blockers.ts";
import { cancelTerminationBlockers } from "./cancel-termination.ts";
import { editTagsBlockers } from "./edit-tags.ts";
import {
  FAILURE_STATES,
  INSTANCE_STATES,
  type InstanceState,
  type Instant,
  isInTransition,
  OPERATION_NAMES,
  type Operation,
  TRANSITIONAL_STATES,
} from "./instance.ts";
import { protectionBlockers } from "./protection.ts";
import { recoverBlockers } from "./recycle-bin.ts";
import { renameRules } from "./rename.ts";
import { renewBlockers } from "./renew.ts";
import { resizeBlockers } from "./resize.ts";
import { shutdownBlockers } from "./shutdown.ts";
import { TERMINATION_WAYS, terminateBlockers } from "./terminate.ts";
import { unbindKeyBlockers } from "./unbind-key.ts";

const PHASES: readonly Operation["phase"][] = ["operating", "succeeded", "failed", "unknown"];
const STABLE = INSTANCE_STATES.filter((state) => !TRANSITIONAL_STATES.has(state));
const isStop = ({ name }: Operation) => name === "stop";

const OWN_BLOCKER: Record<InstanceState, Blocker> = {
  creating: "creating",
  "launch-failed": "launch-failed",
  running: "running",
  stopped: "stopped",
  starting: "starting",
  stopping: "stopping",
  restarting: "restarting",
  terminating: "terminating",
  recycled: "recycled",
  "entering-rescue": "entering-rescue",
  rescue: "rescue",
  "exiting-rescue": "exiting-rescue",
  "entering-migration": "entering-migration",
  migrating: "migrating",
  "exiting-migration": "exiting-migration",
  // By force or not, it is the same that is in the way.
  "force-stopping": "stopping",
  "force-restarting": "restarting",
  resizing: "resizing",
  imaging: "imaging",
  configuring: "configuring",
  repairing: "repairing",
  "start-failed": "start-failed",
  "stop-failed": "stop-failed",
  "restart-failed": "restart-failed",
  unknown: "unknown-state",
};

test.each(INSTANCE_STATES)(
  "[ST1] %s is a blocker of its own unless the action allows it",
  (state) => {
    const others = INSTANCE_STATES.filter((one) => one !== state);
    expect(stateBlockers(anInstance({ state }), others)).toEqual([OWN_BLOCKER[state]]);
    expect(stateBlockers(anInstance({ state }), [state])).toEqual([]);
  },
);

test("[ST2] an instance stopped by arrears says so, and only where being stopped is in the way", () => {
  const instance = anInstance({ state: "stopped", setAsideBy: "arrears" });
  expect(stateBlockers(instance, ["running"])).toEqual(["stopped-by-arrears"]);
  expect(stateBlockers(instance, ["stopped"])).toEqual([]);
  expect(stateBlockers(anInstance({ state: "recycled", setAsideBy: "arrears" }), [])).toEqual([
    "recycled",
  ]);
});

test("[ST3] an unknown state blocks every action", () => {
  const known = INSTANCE_STATES.filter((state) => state !== "unknown");
  expect(stateBlockers(anInstance({ state: "unknown" }), known)).toEqual(["unknown-state"]);
});

test("[ST4] stable states are exactly those that do not end by themselves", () => {
  expect(STABLE).toEqual([
    "launch-failed",
    "running",
    "stopped",
    "recycled",
    "rescue",
    ...FAILURE_STATES,
    "unknown",
  ]);
});

test("[ST5] in transition: by the state, or by an operation that is operating", () => {
  for (const state of INSTANCE_STATES) {
    expect(isInTransition(anInstance({ state }))).toBe(TRANSITIONAL_STATES.has(state));
    for (const phase of PHASES) {
      const instance = anInstance({ state, operation: anOperation({ phase }) });
      expect(isInTransition(instance)).toBe(
        TRANSITIONAL_STATES.has(state) || phase === "operating",
      );
    }
  }
});

test("[OP1] an operation under way in a stable state is a blocker, whatever it is", () => {
  for (const state of STABLE) {
    for (const name of OPERATION_NAMES) {
      const instance = anInstance({ state, operation: anOperation({ name }) });
      expect(standingBlockers(instance, isStop)).toEqual([
        name === "stop" ? "same-task-running" : "operation-in-progress",
      ]);
    }
  }
});

test("[OP2] a transitional state is not said twice", () => {
  for (const state of TRANSITIONAL_STATES) {
    for (const name of OPERATION_NAMES) {
      const instance = anInstance({ state, operation: anOperation({ name }) });
      expect(standingBlockers(instance, isStop)).toEqual([]);
      expect(shutdownBlockers(instance)).toEqual([OWN_BLOCKER[state]]);
    }
  }
});

test("[OP3] of all operations that are over, only a failed reinstallation is a blocker", () => {
  for (const state of INSTANCE_STATES) {
    for (const name of OPERATION_NAMES) {
      for (const phase of PHASES.filter((one) => one !== "operating")) {
        const instance = anInstance({ state, operation: anOperation({ name, phase }) });
        const failed = name === "reinstall" && phase === "failed";
        expect(standingBlockers(instance, isStop)).toEqual(failed ? ["reinstall-failed"] : []);
      }
    }
  }
});

test.each(INSTANCE_STATES)("[RS1] isolation blocks an instance that is %s", (state) => {
  expect(restrictionBlockers(anInstance({ state, restriction: "isolated" }))).toEqual(["isolated"]);
});

test.each(INSTANCE_STATES)("[RS2] an expired instance that is %s", (state) => {
  expect(restrictionBlockers(anInstance({ state, restriction: "expired" }))).toEqual(
    state === "recycled" ? [] : ["expired"],
  );
});

test.each(INSTANCE_STATES)("[RS3] an unknown restriction leaves %s to the cloud", (state) => {
  expect(restrictionBlockers(anInstance({ state, restriction: "unknown" }))).toEqual([]);
  expect(restrictionBlockers(anInstance({ state, restriction: "none" }))).toEqual([]);
});

test("[ST6] a stopped instance that is not charged says so, and no other does", () => {
  for (const state of INSTANCE_STATES) {
    for (const stoppedBilling of ["charged", "not-charged", "not-applicable"] as const) {
      const expected = state === "stopped" && stoppedBilling === "not-charged";
      expect(withoutChargesBlockers({ state, stoppedBilling })).toEqual(
        expected ? ["stopped-without-charges"] : [],
      );
    }
  }
});

test("[RF1] no reading shows what only a refusal can tell", () => {
  const shown = new Set<Blocker>();
  for (const state of INSTANCE_STATES) {
    for (const name of OPERATION_NAMES) {
      for (const phase of PHASES) {
        for (const restriction of ["none", "isolated", "expired", "unknown"] as const) {
          for (const setAsideBy of ["nobody", "arrears"] as const) {
            const operation = anOperation({ name, phase });
            const instance = anInstance({ state, operation, restriction, setAsideBy });
            const free = { ...instance, stoppedBilling: "not-charged" as const };
            for (const blocker of stateBlockers(instance, [])) shown.add(blocker);
            for (const blocker of startStateBlockers(instance)) shown.add(blocker);
            for (const blocker of withoutChargesBlockers(free)) shown.add(blocker);
            for (const blocker of standingBlockers(instance, isStop)) shown.add(blocker);
          }
        }
      }
    }
  }
  const key = { keyId: "skey-1", forceStop: true };
  for (const keyIds of [[], ["skey-1"], ["skey-2"]]) {
    for (const platform of ["linux", "windows"] as const) {
      const keyed = anInstance({ platform, keyIds });
      for (const blocker of bindKeyBlockers(keyed, key)) shown.add(blocker);
      for (const blocker of unbindKeyBlockers(keyed, key)) shown.add(blocker);
    }
  }
  const local = aDisk({ kind: "local-ssd" });
  const immovable = anInstance({
    billing: "dedicated-host",
    systemDisk: local,
    dataDisks: [local],
  });
  for (const blocker of resizeBlockers(immovable, { type: immovable.type, forceStop: true })) {
    shown.add(blocker);
  }
  const spot = anInstance({ billing: "spot", tags: [{ key: "a", value: "" }] });
  for (const protect of [true, false]) {
    for (const blocker of protectionBlockers(spot, { protect })) shown.add(blocker);
  }
  const crowded = { set: [{ key: "b", value: "" }], remove: [], most: 1 };
  for (const blocker of editTagsBlockers(spot, crowded)) shown.add(blocker);
  const settled = anInstance({
    managedElsewhere: true,
    renamable: false,
    resizable: false,
    terminationNeeds: ["stopped", "no-public-ip"],
    publicIps: ["1.2.3.4"],
  });
  for (const blocker of [
    ...terminateBlockers(settled, { how: "now", at: null }),
    ...resizeBlockers(settled, { type: "", forceStop: false }),
    ...renameRules.blockers(settled, { name: "a", positions: {} }),
  ]) {
    shown.add(blocker);
  }
  const timer = { timerId: "t-1", at: 0 as Instant };
  for (const billing of ["spot", "subscription", "pay-as-you-go"] as const) {
    for (const state of ["running", "recycled"] as const) {
      for (const scheduledTermination of [timer, null]) {
        const ending = anInstance({
          billing,
          state,
          scheduledTermination,
          setAsideBy: "arrears",
          protectedFromTermination: true,
        });
        const found = [
          ...TERMINATION_WAYS.flatMap((how) => terminateBlockers(ending, { how, at: null })),
          ...cancelTerminationBlockers(ending),
          ...recoverBlockers(ending, { inArrears: true }),
          ...renewBlockers(ending),
        ];
        for (const blocker of found) shown.add(blocker);
      }
    }
  }
  expect(BLOCKERS.filter((blocker) => !shown.has(blocker))).toEqual([
    "gone",
    "banned",
    "frozen",
    "corrupted",
    "isolating",
    "not-supported",
    "zone-not-supported",
    "not-permitted",
    "hibernation-off",
    "no-charge-not-supported",
    "timer-not-supported",
    "unreturnable",
    "owned-by-product",
    "red-hat",
    "storage-busy",
    "type-unavailable",
  ]);
});
