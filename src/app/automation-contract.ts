/**
 * What automated tests find at `window.cvmConsole` while the backend is the pretend cloud; absent in
 * a live deployment. A promise to people who write tests elsewhere: it stands by itself, imports
 * nothing, and what is taken away or changes its meaning raises {@link ConsoleAutomation.version}.
 */
export interface ConsoleAutomation {
  /** Of this contract. */
  readonly version: 1;
  readonly control: AutomationControl;
  /** How the console reaches the pretend cloud; with another one in its place a test changes what the wire carries. */
  fetch: typeof globalThis.fetch;
}

/** The pretend cloud's controls. Times are milliseconds; *world* time is the pretend cloud's own. */
export interface AutomationControl {
  readonly scenario: string;
  readonly scenarios: readonly string[];
  readonly seed: number;
  /** The world's clock runs so many times as fast as a real one. */
  readonly speed: number;
  /** World time now, since the epoch. */
  now(): number;
  setSpeed(factor: number): Promise<void>;
  /** Lets so much world time pass at once; everything due in between happens, in order. */
  jump(milliseconds: number): Promise<void>;
  /** What will happen by itself, earliest first. */
  upcoming(limit: number): Promise<readonly UpcomingEvent[]>;
  /** Puts money on the account; below zero it is in arrears. In the money of its bill. */
  topUp(amount: number): Promise<void>;
  /** Takes money off the account. */
  spend(amount: number): Promise<void>;
  /** Back to the scenario's beginning; every open page of this world loads anew. */
  reset(): Promise<void>;
  /** Resolves when nothing is in transition any more. A frozen fault keeps it waiting. */
  idle(): Promise<void>;
  /** The instance as DescribeInstances shows it; null when there is none. */
  read(instanceId: string): Promise<object | null>;
  /** Somebody else with the same account calls the API; resolves with the `Response`. */
  exec(action: string, region: string, parameters: Record<string, unknown>): Promise<object>;
  /** Replaces the faults of this page; `latency` (real time) is added to every answer. */
  setFaults(rules: readonly FaultRule[], latency?: number): void;
  /** Changes what a scenario sets: who may do what, whether a second factor is missing… */
  setSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** The latest requests of this page, oldest first. */
  log(): readonly LoggedRequest[];
  /** Calls back after anything happened, in whichever page; returns how to stop it. */
  subscribe(listener: () => void): () => void;
}

export interface UpcomingEvent {
  /** World time since the epoch. */
  readonly at: number;
  readonly kind: string;
  /** Both null where it concerns the account as a whole. */
  readonly instanceId: string | null;
  readonly region: string | null;
}

/** One thing that goes wrong on the way. The first rule that fits a request is used. */
export interface FaultRule {
  /** Only this action; all of them when absent. */
  readonly action?: string;
  /** Only requests that name one of these instances. */
  readonly instanceIds?: readonly string[];
  /** `before`: the cloud never hears of it. `after`: it has been done, the answer is lost. */
  readonly phase: "before" | "after";
  /** What goes wrong; with a code the cloud refuses by it. */
  readonly kind:
    | "timeout"
    | "connection"
    | "http-500"
    | "http-502"
    | "http-429"
    | "html"
    | "truncated"
    | "wrong-content-type"
    | { readonly code: string };
  /** How often it goes wrong; without end when absent. */
  readonly times?: number;
  /** Share of the fitting requests, 0…1, decided by the seed; all of them when absent. */
  readonly probability?: number;
}

export interface LoggedRequest {
  /** World time of the answer. */
  readonly at: number;
  readonly action: string;
  readonly region: string;
  readonly params: unknown;
  /** The body of the answer; a request that failed on its way has no `Response`. */
  readonly answer: unknown;
}

declare global {
  interface Window {
    /** For automated tests: the pretend cloud's controls. Absent in a live deployment. */
    cvmConsole?: ConsoleAutomation;
  }
}
