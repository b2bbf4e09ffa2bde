import type { DemoControl } from "./demo/demo.ts";

declare global {
  interface Window {
    /** For automated tests: the pretend cloud's controls. Absent in a live deployment. */
    cvmConsole?: { readonly control: DemoControl };
  }
}

/** Lets tests read and steer the pretend cloud. */
export function exposeToAutomation(control: DemoControl): void {
  window.cvmConsole = { control };
}
