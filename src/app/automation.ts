import type { DemoControl } from "./demo/demo.ts";

/** What automated tests may do with the pretend cloud, beyond what the demo menu does. */
export interface AutomationControl extends DemoControl {
  /** Resolves when nothing is in transition any more. */
  idle(): Promise<void>;
  /** The instance as the cloud's own API shows it; null when there is none. */
  read(instanceId: string): Promise<object | null>;
  /** Somebody else with the same account calls the API. */
  exec(action: string, region: string, parameters: Record<string, unknown>): Promise<object>;
  /** Makes requests fail or answers be lost, in this page; latency in real milliseconds. */
  setFaults(rules: readonly object[], latency?: number): void;
  /** Who may do what, whether a second factor is missing, and whatever else scenarios set. */
  setSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** The latest requests of this page, oldest first; a request that failed on its way has no `answer.Response`. */
  log(): readonly {
    readonly at: number;
    readonly action: string;
    readonly region: string;
    readonly params: unknown;
    readonly answer: unknown;
  }[];
}

declare global {
  interface Window {
    /** For automated tests: the pretend cloud's controls. Absent in a live deployment. */
    cvmConsole?: { readonly control: AutomationControl };
  }
}

/** Lets tests read and steer the pretend cloud. */
export function exposeToAutomation(control: AutomationControl): void {
  window.cvmConsole = { control };
}
