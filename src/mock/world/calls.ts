import type { StoppedMode, StopType } from "./cvm-instance.ts";

/** The attribute that one ModifyInstancesAttribute call changes (tencent.md §3.8). */
export type AttributeChange =
  | { readonly name: "InstanceName"; readonly value: string }
  | { readonly name: "HostName"; readonly value: string; readonly reboot: boolean }
  | { readonly name: "SecurityGroups"; readonly value: readonly string[] }
  | { readonly name: "CamRoleName"; readonly value: string }
  | { readonly name: "UserData"; readonly value: string }
  | { readonly name: "DisableApiTermination" | "EnableJumboFrame"; readonly value: boolean };

/** Which operating systems a password is good enough for (tencent.md §3.5). */
export type PasswordSuits = "none" | "linux" | "any";

interface KeyPairParams {
  readonly instanceIds: readonly string[];
  readonly keyIds: readonly string[];
  readonly forceStop: boolean;
}

/** Every call that changes the world, with its parameters already checked for form. */
export interface CallParams {
  StopInstances: {
    readonly instanceIds: readonly string[];
    readonly stopType: StopType;
    readonly stoppedMode: StoppedMode;
  };
  StartInstances: { readonly instanceIds: readonly string[] };
  RebootInstances: { readonly instanceIds: readonly string[]; readonly stopType: StopType };
  ResetInstancesPassword: {
    readonly instanceIds: readonly string[];
    /** Whose rules the password keeps. The password itself ends where the request does. */
    readonly suits: PasswordSuits;
    readonly forceStop: boolean;
  };
  ResetInstancesType: {
    readonly instanceIds: readonly string[];
    readonly instanceType: string;
    readonly forceStop: boolean;
  };
  AssociateInstancesKeyPairs: KeyPairParams;
  DisassociateInstancesKeyPairs: KeyPairParams;
  ModifyInstancesAttribute: {
    readonly instanceIds: readonly string[];
    readonly change: AttributeChange;
  };
  ModifyResourceTags: {
    readonly instanceIds: readonly string[];
    /** Of the resource: the request itself has none. */
    readonly region: string;
    readonly replace: readonly { readonly Key: string; readonly Value: string }[];
    readonly remove: readonly string[];
  };
  TerminateInstances: {
    readonly instanceIds: readonly string[];
    /** Data disks of a subscription go with it (tencent.md §3.4). */
    readonly releasePrepaidDataDisks: boolean;
  };
  ImportInstancesActionTimer: {
    readonly instanceIds: readonly string[];
    /** World time of the termination, milliseconds. */
    readonly at: number;
  };
  RenewInstances: {
    readonly instanceIds: readonly string[];
    readonly months: number;
    /** What becomes of it at the end of the new period. */
    readonly renewFlag: string;
  };
  DeleteInstancesActionTimer: { readonly timerIds: readonly string[] };
  /** Of the console extension: into the recycle bin. */
  RecycleInstances: { readonly instanceIds: readonly string[] };
  /** Of the console extension: out of it again. */
  RecoverInstances: { readonly instanceIds: readonly string[] };
}

export type CallName = keyof CallParams;

/** A call and its parameters. */
export type Call<A extends CallName = CallName> = {
  readonly [N in A]: { readonly action: N; readonly params: CallParams[N] };
}[A];

/** Why a call was refused. The whole call: nothing has been done (tencent.md §3 "atomicity"). */
export interface Refusal {
  /** Error code as on the wire. */
  readonly code: string;
  /** The instance that the message names. */
  readonly instanceId?: string;
  /** The state the message names. */
  readonly state?: string;
  /** The parameter that the message names. */
  readonly parameter?: string;
  /** What else the message names: a key, an operating system. */
  readonly value?: string;
}
