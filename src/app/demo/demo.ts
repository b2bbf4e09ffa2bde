import { createContext, use } from "react";
import type { Balance, Bill } from "./account/account.ts";
import type { FaultRule } from "./faults/fault-rule.ts";
import type { LoggedRequest } from "./requests/logged-request.ts";

/** Something that will happen in the pretend cloud by itself. */
export interface UpcomingEvent {
  /** World time, milliseconds. */
  readonly at: number;
  /** What; the texts know the kinds there are. */
  readonly kind: string;
  /** Null when it happens to the account. */
  readonly instanceId: string | null;
  readonly name?: string | null;
  readonly region: string | null;
}

/** What of a world's settings the demo menu changes. */
export interface DemoSettings {
  /** No guest obeys the power button. */
  readonly guestsHang: boolean;
  /** World milliseconds until an unanswered soft stop counts as failed. */
  readonly softTimeoutMs: number;
}

/**
 * What the console asks of a pretend cloud. Declared here and matched by shape: the console imports
 * nothing of the mock.
 */
export interface DemoControl {
  /** Whether the world survives a reload; false where the browser forbids storage. */
  readonly persistent: boolean;
  /** Names this very world; changes when it is reset, in whichever tab. */
  readonly world: string;
  readonly scenario: string;
  readonly scenarios: readonly string[];
  readonly seed: number;
  /** Number of instances asked for; null where nobody asked. */
  readonly size: number | null;
  readonly speed: number;
  /** When this world began, milliseconds. */
  readonly openedAt: number;
  /** World time, milliseconds since the epoch. */
  now(): number;
  setSpeed(factor: number): Promise<void>;
  /** Moves the world's clock on by so many milliseconds. */
  jump(milliseconds: number): Promise<void>;
  /** What will happen by itself, earliest first. */
  upcoming(limit: number): Promise<readonly UpcomingEvent[]>;
  /** Lets time pass until the next of these has happened; resolves with null when there is none. */
  jumpToNext(): Promise<UpcomingEvent | null>;
  balance(): Promise<Balance>;
  topUp(amount: number): Promise<void>;
  spend(amount: number): Promise<void>;
  /** What an hour costs now, with so many resources at most. */
  bill(limit: number): Promise<Bill>;
  /** Back to the scenario's beginning. */
  reset(): Promise<void>;
  /** Latency in real milliseconds, added to every answer. */
  faults(): { readonly rules: readonly FaultRule[]; readonly latency: number };
  setFaults(rules: readonly FaultRule[], latency?: number): void;
  settings(): Promise<DemoSettings>;
  setSettings(patch: Partial<DemoSettings>): Promise<void>;
  /** The latest requests, oldest first; another list when there is a new one. */
  log(): readonly LoggedRequest[];
  /** Calls back whenever any of the above may have changed, in whichever tab. */
  subscribe(listener: () => void): () => void;
}

export interface Demo<Control extends DemoControl = DemoControl> {
  /** `worker`: a service worker answers; `page`: the page itself does, where there can be none. */
  readonly mode: "worker" | "page";
  /** How the console reaches the pretend cloud. A test may put its own around it. */
  fetch: typeof globalThis.fetch;
  readonly control: Control;
  /** Start parameters that were not understood. */
  readonly notices: readonly { readonly parameter: string; readonly value: string }[];
}

/** The pretend cloud on its way; null in a live deployment. */
export const DemoContext = createContext<Promise<Demo> | null>(null);

export function useDemoPromise(): Promise<Demo> | null {
  return use(DemoContext);
}
