import { createContext, use } from "react";

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
  readonly speed: number;
  /** World time, milliseconds since the epoch. */
  now(): number;
  setSpeed(factor: number): Promise<void>;
  /** Moves the world's clock on by so many milliseconds. */
  jump(milliseconds: number): Promise<void>;
  /** Back to the scenario's beginning. */
  reset(): Promise<void>;
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
