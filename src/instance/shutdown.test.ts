// Section SD of SPEC.md, and what NC means for a shutdown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { aDisk, anInstance, anOperation } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import { needsReading } from "./consequences.ts";
import {
  BILLING_MODES,
  FAILURE_STATES,
  INSTANCE_STATES,
  OPERATION_NAMES,
  TRANSITIONAL_STATES,
} from "./instance.ts";
import { noChargeObstacles } from "./no-charge.ts";
import {
  forceBlockers,
  type ShutdownOptions,
  type StopType,
  shutdownBlockers,
  shutdownConsequences,
  shutdownRules,
} from "./shutdown.ts";

const STOP_TYPES: readonly StopType[] = ["soft", "soft-first", "hard"];
const soft: ShutdownOptions = { stopType: "soft", noCharge: false };
const SENT = { stopType: "soft", stoppedBilling: "charged" } as const;
const softNoCharge: ShutdownOptions = { stopType: "soft", noCharge: true };
const codes = (instance: Parameters<typeof shutdownConsequences>[0], options: ShutdownOptions) =>
  shutdownConsequences(instance, options).map(({ code }) => code);

test.each(INSTANCE_STATES)("[SD1] an instance that is %s", (state) => {
  expect(shutdownBlockers(anInstance({ state })).length).toBe(state === "running" ? 0 : 1);
});

test("[SD2] every blocker is named: state, operation, restriction", () => {
  const operation = anOperation({ name: "resize" });
  expect(
    shutdownBlockers(anInstance({ state: "stopped", operation, restriction: "isolated" })),
  ).toEqual(["stopped", "operation-in-progress", "isolated"]);
  const failed = anOperation({ name: "reinstall", phase: "failed" });
  expect(
    shutdownBlockers(anInstance({ state: "rescue", operation: failed, restriction: "expired" })),
  ).toEqual(["rescue", "reinstall-failed", "expired"]);
});

test.each(OPERATION_NAMES)("[SD3] running, but %s is under way", (name) => {
  const instance = anInstance({ operation: anOperation({ name }) });
  expect(shutdownBlockers(instance)).toEqual([
    name === "stop" ? "same-task-running" : "operation-in-progress",
  ]);
});

test("[SD4] what is billed, protected or attached how does not matter", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const { state, operation, restriction, setAsideBy } = instance;
      const plain = anInstance({ state, operation, restriction, setAsideBy });
      expect(shutdownBlockers(instance)).toEqual(shutdownBlockers(plain));
    }),
  );
});

test("[SD5] a request carries the way to stop, and not charged only where it was chosen and applies", () => {
  fc.assert(
    fc.property(
      anyInstance,
      fc.constantFrom(...STOP_TYPES),
      fc.boolean(),
      (instance, stopType, noCharge) => {
        const applies = noCharge && noChargeObstacles(instance).length === 0;
        expect(shutdownRules.requestOptions(instance, { stopType, noCharge })).toEqual({
          stopType,
          stoppedBilling: applies ? "not-charged" : "charged",
        });
      },
    ),
  );
});

test("[SD6] any way but soft puts data at risk, and has to be read first", () => {
  expect(shutdownConsequences(anInstance(), soft)).toEqual([]);
  for (const stopType of ["soft-first", "hard"] as const) {
    const consequences = shutdownConsequences(anInstance(), { stopType, noCharge: false });
    expect(consequences).toEqual([{ code: "data-at-risk", stopType }]);
    expect(needsReading(consequences)).toBe(true);
  }
});

test("[SD7] an elastic address does not answer while the instance is down", () => {
  const publicIps = ["1.2.3.4"];
  const elastic = anInstance({ publicIps, publicIpKind: "elastic" });
  expect(shutdownConsequences(elastic, soft)).toEqual([
    { code: "elastic-ip-unreachable", addresses: publicIps },
  ]);
  expect(codes(anInstance({ publicIps, publicIpKind: "ordinary" }), soft)).toEqual([]);
});

test("[SD8] forcing: besides what can be shut down, exactly an instance whose own shutdown is under way", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const hangs =
        instance.state === "stopping" &&
        instance.operation?.name === "stop" &&
        instance.operation.phase === "operating";
      const restricted = instance.restriction === "isolated" || instance.restriction === "expired";
      const possible = shutdownBlockers(instance).length === 0 || (hangs && !restricted);
      expect(forceBlockers(instance).length === 0).toBe(possible);
    }),
    {
      examples: [
        [anInstance({ state: "stopping", operation: anOperation() })],
        [anInstance({ state: "stopping", operation: anOperation({ name: "resize" }) })],
        [anInstance({ state: "stopping", operation: null })],
        [anInstance({ state: "stopping", operation: anOperation(), restriction: "isolated" })],
      ],
    },
  );
});

test("[SD8] only the hard way may end a shutdown that hangs", () => {
  const hanging = anInstance({ state: "stopping", operation: anOperation() });
  const blockers = (stopType: StopType) =>
    shutdownRules.blockers(hanging, { stopType, noCharge: false });
  expect(blockers("hard")).toEqual([]);
  expect(blockers("soft")).toEqual(["stopping"]);
  expect(blockers("soft-first")).toEqual(["stopping"]);
});

test("[SD9] [SD10] how a shutdown ends, by what a reading shows", () => {
  const shown = INSTANCE_STATES.map((state) => {
    const instance = anInstance({ state, operation: anOperation({ phase: "succeeded" }) });
    return [state, shutdownRules.done(instance, SENT), shutdownRules.undone(instance)];
  });
  expect(shown).toEqual(
    INSTANCE_STATES.map((state) => [
      state,
      state === "stopped",
      ["running", "launch-failed", "recycled", "rescue", "terminating", ...FAILURE_STATES].includes(
        state,
      ),
    ]),
  );
});

test("[SD10] while an operation is under way nothing has ended but a termination", () => {
  for (const state of INSTANCE_STATES) {
    const instance = anInstance({ state, operation: anOperation() });
    expect(shutdownRules.undone(instance)).toBe(state === "terminating");
  }
  expect(TRANSITIONAL_STATES.has("terminating")).toBe(true);
});

test("[NC2] asked for and not applicable: still charged, with every obstacle, to be read first", () => {
  for (const billing of BILLING_MODES.filter((mode) => mode !== "pay-as-you-go")) {
    const instance = anInstance({ billing, dataDisks: [aDisk({ kind: "local-nvme" })] });
    const consequences = shutdownConsequences(instance, softNoCharge);
    expect(consequences).toEqual([
      { code: "still-charged", obstacles: noChargeObstacles(instance) },
    ]);
    expect(needsReading(consequences)).toBe(true);
    expect(shutdownConsequences(instance, soft)).toEqual([]);
  }
});

test("[NC3] applicable: CPU and memory are released", () => {
  expect(codes(anInstance(), softNoCharge)).toEqual(["compute-released"]);
});

test("[NC4] an ordinary address is released with them, an elastic one never", () => {
  const publicIps = ["1.2.3.4"];
  const ordinary = anInstance({ publicIps, publicIpKind: "ordinary" });
  expect(shutdownConsequences(ordinary, softNoCharge)).toEqual([
    { code: "compute-released" },
    { code: "public-ip-released", addresses: publicIps },
  ]);
  expect(codes({ ...ordinary, billing: "spot" }, softNoCharge)).toEqual(["still-charged"]);
  expect(codes({ ...ordinary, publicIpKind: "elastic" }, softNoCharge)).toEqual([
    "elastic-ip-unreachable",
    "compute-released",
  ]);
});
