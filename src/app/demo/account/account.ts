/** What the pretend account has, in its currency. */
export interface Balance {
  /** As of the last full hour; less than nothing is owed. */
  readonly amount: number;
  readonly currency: string;
  /** Used since then, and not taken off yet. */
  readonly unsettled: number;
  /** What an hour costs now. */
  readonly perHour: number;
  /** World time at which the balance falls below zero if nothing happens, or fell; null when never. */
  readonly exhaustedAt: number | null;
  readonly arrears: {
    readonly since: number;
    /** When instances are stopped for it, or were. */
    readonly stopAt: number;
    readonly stopped: boolean;
  } | null;
}

/** What one resource costs in an hour. */
export interface BillLine {
  readonly kind: "instance" | "disk" | "address" | "snapshot";
  readonly id: string;
  readonly name: string | null;
  readonly because:
    | "in-service"
    | "stopped"
    | "stopped-without-charges"
    | "in-recycle-bin"
    | "stopped-for-arrears"
    | "not-in-use"
    | "kept";
  readonly perHour: number;
}

/** What the account pays by the hour, the dearest resources first. */
export interface Bill {
  readonly perHour: number;
  readonly lines: readonly BillLine[];
  /** How many resources are left out. */
  readonly left: number;
}
