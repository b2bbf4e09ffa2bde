import { useEffect, useState } from "react";
import type { Instant } from "../../instance/instance.ts";

/** The present moment, often enough for a countdown in seconds; stands still when not needed. */
export function useSecond(running: boolean): Instant {
  const [now, setNow] = useState(() => Date.now() as Instant);
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(Date.now() as Instant), 250);
    return () => window.clearInterval(timer);
  }, [running]);
  return now;
}
