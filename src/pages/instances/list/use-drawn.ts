import { useDeferredValue, useEffect, useState } from "react";

/** How long drawing may be put off, in milliseconds. */
const PATIENCE_MS = 400;

/**
 * What of a value is drawn: it is drawn piece by piece, while typing and clicking go on, and at
 * once when that takes too long. React begins deferred work anew at every update in between, and a
 * page that counts seconds never stops updating: on a slow machine it would never be done.
 */
export function useDrawn<Value>(value: Value): Value {
  const deferred = useDeferredValue(value);
  const [overdue, setOverdue] = useState<{ readonly value: Value } | null>(null);

  useEffect(() => {
    if (deferred === value) return;
    const timer = window.setTimeout(() => setOverdue({ value }), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, [deferred, value]);

  return overdue?.value === value ? value : deferred;
}
