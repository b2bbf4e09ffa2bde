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
}

/** What tests find at `window.cvmConsole`. */
export interface Automation {
  readonly control: AutomationControl;
  /** How the console reaches the pretend cloud; with another one in its place a test changes what the wire carries. */
  fetch: typeof globalThis.fetch;
}

declare global {
  interface Window {
    /** For automated tests: the pretend cloud's controls. Absent in a live deployment. */
    cvmConsole?: Automation;
  }
}

/** Lets tests read and steer the pretend cloud. */
export function exposeToAutomation(automation: Automation): void {
  window.cvmConsole = automation;
}
