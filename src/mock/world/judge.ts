import type { CallName, Refusal } from "./calls.ts";
import type { InstanceState } from "./cvm-instance.ts";
import type { Condition, EndingCondition, InstanceRecord } from "./record.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** UnsupportedOperation suffix of each state that an action may refuse (tencent.md §3.11). */
const stateSuffix: Readonly<Record<InstanceState, string>> = {
  PENDING: "InstanceStatePending",
  LAUNCH_FAILED: "InstanceStateLaunchFailed",
  RUNNING: "InstanceStateRunning",
  STOPPED: "InstanceStateStopped",
  STARTING: "InstanceStateStarting",
  STOPPING: "InstanceStateStopping",
  REBOOTING: "InstanceStateRebooting",
  SHUTDOWN: "InstanceStateShutdown",
  TERMINATING: "InstanceStateTerminating",
  ENTER_RESCUE_MODE: "InstanceStateEnterRescueMode",
  RESCUE_MODE: "InstanceStateRescueMode",
  EXIT_RESCUE_MODE: "InstanceStateExitRescueMode",
  ENTER_SERVICE_LIVE_MIGRATE: "InstanceStateEnterServiceLiveMigrate",
  SERVICE_LIVE_MIGRATE: "InstanceStateServiceLiveMigrate",
  EXIT_SERVICE_LIVE_MIGRATE: "InstanceStateExitServiceLiveMigrate",
};

/** Conditions that stand in the way of one certain wish only; the action itself asks for them. */
type Harmless = "no-charge-unsupported" | "application-role" | EndingCondition;

const conditionCode: Readonly<Record<Exclude<Condition, Harmless>, string>> = {
  banned: "UnsupportedOperation.InstanceStateBanning",
  corrupted: "UnsupportedOperation.InstanceStateCorrupted",
  freezing: "UnsupportedOperation.InstanceStateFreezing",
  isolating: "UnsupportedOperation.InstanceStateIsolating",
  "reinstall-failed": "UnsupportedOperation.InstanceReinstallFailed",
  "hibernation-not-enabled": "UnsupportedOperation.HibernationForNormalInstance",
  unsupported: "InvalidInstance.NotSupported",
};

/** Actions that sensitive-operation protection covers (tencent.md §4.5, §3.10). */
const protectedByMfa: ReadonlySet<string> = new Set<CallName>([
  "StopInstances",
  "RebootInstances",
  "ResetInstancesPassword",
  "ResetInstancesType",
  "AssociateInstancesKeyPairs",
  "TerminateInstances",
  "RecycleInstances",
]);

/** Actions that an instance with an application role refuses (tencent.md §3.10). */
const keptFromOutsiders: ReadonlySet<string> = new Set<CallName>([
  "RebootInstances",
  "ResetInstancesPassword",
  "ResetInstancesType",
  "ModifyInstancesAttribute",
  "TerminateInstances",
  "RecycleInstances",
]);

/**
 * The checks that come before any instance's state: existence, permission, second factor, zone
 * (order of tencent.md §12.6). Each check passes over the whole batch before the next one begins.
 */
export function findAll(
  world: World,
  action: CallName,
  region: string,
  instanceIds: readonly string[],
): { readonly records: readonly InstanceRecord[] } | { readonly refusal: Refusal } {
  const records: InstanceRecord[] = [];
  let terminated: string | null = null;
  for (const instanceId of new Set(instanceIds)) {
    const found = world.lookUp(instanceId);
    if (found.kind === "terminated") terminated ??= instanceId;
    else if (found.kind === "unknown" || found.region !== region) {
      return { refusal: refuse(action, "InvalidInstanceId.NotFound", { instanceId }) };
    } else records.push(world.read(found.index));
  }
  const { settings } = world;
  for (const instanceId of instanceIds) {
    const denied = settings.denials.some(
      (rule) =>
        (rule.actions?.includes(action) ?? true) &&
        (rule.instanceIds?.includes(instanceId) ?? true),
    );
    if (denied) return { refusal: refuse(action, "UnauthorizedOperation", { instanceId }) };
  }
  const [first] = instanceIds;
  if (settings.mfa !== "off" && protectedByMfa.has(action) && first !== undefined) {
    const code = settings.mfa === "missing" ? "MFANotFound" : "MFAExpired";
    return { refusal: refuse(action, `UnauthorizedOperation.${code}`, { instanceId: first }) };
  }
  for (const { wire } of records) {
    if (settings.unsupportedZones.includes(wire.Placement.Zone)) {
      const about = { instanceId: wire.InstanceId };
      return { refusal: refuse(action, "InvalidParameterValue.ZoneNotSupported", about) };
    }
  }
  if (terminated !== null) {
    const about = { instanceId: terminated, state: "TERMINATED" };
    return { refusal: refuse(action, "UnsupportedOperation.InstanceStateTerminated", about) };
  }
  return { records };
}

/** The condition of an instance as the settings have it now. */
export function conditionOf(world: World, record: InstanceRecord): Condition | null {
  const set = world.settings.conditions[record.wire.InstanceId];
  return set === undefined ? record.condition : set;
}

/** Whether a condition stands in the way of whatever is asked for. */
export function isHindrance(
  condition: Condition | null,
): condition is Exclude<Condition, Harmless> {
  return condition !== null && Object.hasOwn(conditionCode, condition);
}

/** What an action asks of an instance before it may touch it. */
export interface Demand {
  readonly states: readonly InstanceState[];
  /** Whether isolated and expired instances are refused. */
  readonly unrestricted: boolean;
  /** It is the way out for whoever cannot be reinstalled, hibernated or renewed. */
  readonly ends?: boolean;
}

/** What keeps an instance from working, but not from being terminated (tencent.md §3.11). */
const endable: ReadonlySet<Condition> = new Set(["reinstall-failed", "hibernation-not-enabled"]);

/** Why this instance cannot take the action now, judged by its own state alone. */
export function stateRefusal(
  world: World,
  action: CallName,
  record: InstanceRecord,
  demand: Demand,
): Refusal | null {
  const { wire } = record;
  const about = { instanceId: wire.InstanceId, state: wire.InstanceState };
  const condition = conditionOf(world, record);
  if (isHindrance(condition) && !(demand.ends && endable.has(condition))) {
    return refuse(action, conditionCode[condition], about);
  }
  if (condition === "application-role" && keptFromOutsiders.has(action)) {
    return refuse(action, "FailedOperation.InvalidInstanceApplicationRole", about);
  }
  if (!demand.states.includes(wire.InstanceState)) {
    return refuse(action, `UnsupportedOperation.${stateSuffix[wire.InstanceState]}`, about);
  }
  if (demand.unrestricted && wire.RestrictState === "PROTECTIVELY_ISOLATED") {
    return refuse(action, "UnsupportedOperation.InstanceStateBanning", about);
  }
  if (demand.unrestricted && !demand.ends && wire.RestrictState === "EXPIRED") {
    return refuse(action, "UnsupportedOperation.InstanceStateShutdown", about);
  }
  const failed = wire.LatestOperation === "ResetInstance" && wire.LatestOperationState === "FAILED";
  if (failed && !demand.ends) {
    return refuse(action, "UnsupportedOperation.InstanceReinstallFailed", about);
  }
  if (wire.LatestOperationState === "OPERATING") {
    const same = wire.LatestOperation === action;
    const code = same
      ? "MutexOperation.TaskRunning"
      : "OperationDenied.InstanceOperationInProgress";
    return refuse(action, code, about);
  }
  return null;
}

/** Why an instance that gave up its resources can only be started or terminated (tencent.md §3.10). */
export function stoppedModeRefusal(action: CallName, { wire }: InstanceRecord): Refusal | null {
  if (wire.StopChargingMode !== "STOP_CHARGING") return null;
  const about = { instanceId: wire.InstanceId };
  return refuse(action, "UnsupportedOperation.StoppedModeStopCharging", about);
}

/**
 * Why what needs a stopped instance cannot be done to this one: it gave up its resources, it runs and
 * nobody agreed to a forced stop, or its state (tencent.md §7.6, §7.7).
 */
export function offlineRefusal(
  world: World,
  action: CallName,
  record: InstanceRecord,
  forceStop: boolean,
): Refusal | null {
  const states = forceStop ? (["RUNNING", "STOPPED"] as const) : (["STOPPED"] as const);
  return (
    stoppedModeRefusal(action, record) ??
    stateRefusal(world, action, record, { states, unrestricted: true })
  );
}
