import type { AutomationControl, ConsoleAutomation } from "./automation-contract.ts";
import type { DemoControl } from "./demo/demo.ts";

/** All that a pretend cloud lets the demo menu and automated tests do. */
export type WholeControl = DemoControl & AutomationControl;

/**
 * Lets tests read and steer the pretend cloud. The very object is handed over: its `fetch` is what
 * the console goes on sending with, whoever has put another in its place.
 */
export function exposeToAutomation(demo: Omit<ConsoleAutomation, "version">): void {
  window.cvmConsole = Object.assign(demo, { version: 1 as const });
}
