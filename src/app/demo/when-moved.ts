import type { DemoControl } from "./demo.ts";

/** Clocks are read one after the other, and a page may be held up between: less is no jump. */
const TOLERANCE_MS = 500;

/**
 * Calls back whenever the pretend clock was moved on by hand, in whichever tab: what is on the
 * screen is old then, and nobody should have to wait for the next reading to see it.
 */
export function whenMoved(
  control: Pick<DemoControl, "now" | "speed" | "subscribe">,
  moved: () => void,
): () => void {
  const read = () => ({ real: performance.now(), world: control.now(), speed: control.speed });
  let last = read();
  return control.subscribe(() => {
    const now = read();
    const elapsed = now.real - last.real;
    const ahead = now.world - last.world - elapsed * last.speed;
    if (ahead > TOLERANCE_MS * Math.max(1, last.speed)) moved();
    last = now;
  });
}
