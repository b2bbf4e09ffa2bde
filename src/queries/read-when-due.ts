/**
 * Rows say when they will be gone: in the recycle bin, by a timer, in arrears. When such a moment
 * comes, they are read again, and not only when the next reading is due anyway.
 */
import { focusManager, type QueryClient } from "@tanstack/react-query";
import type { Instance, Instant } from "../instance/instance.ts";
import type { CloudClock } from "./cloud-clock.tsx";
import { invalidateInstances, rowsOnScreen, watchReadings } from "./instances.ts";

/** Milliseconds that the cloud is given to do what is due. */
const GRACE = 500;
/** Between two looks at what is due and not done yet. */
const AGAIN = 3_000;
/** How often that is looked for; then it is read as often as all else. */
const LOOKS = 5;
/** Longer than this no timer of a browser runs. */
const LONGEST = 86_400_000;

/** The first moment that comes for any of them; null when none will. */
export function nextMoment(instances: readonly Instance[], now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const { scheduledTermination, deadline } of instances) {
    for (const at of [scheduledTermination?.at, deadline?.at]) {
      if (at !== undefined && at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}

function isOverdue({ scheduledTermination, deadline }: Instance, now: Instant): boolean {
  return (scheduledTermination?.at ?? now) < now || (deadline?.at ?? now) < now;
}

/** Watches over the rows on the screen; returns how to stop. */
export function readWhenDue(client: QueryClient, clock: CloudClock): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  function look(): void {
    // Whoever comes back to the page gets a reading anyway.
    if (focusManager.isFocused()) void invalidateInstances(client);
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    const speed = clock.speed();
    if (speed <= 0) return;
    const rows = rowsOnScreen(client);
    const now = clock.now();
    const overdue = rows.some((row) => isOverdue(row, now));
    if (!overdue) looks = 0;
    else if (looks < LOOKS) {
      looks += 1;
      timer = setTimeout(look, AGAIN);
      return;
    }
    const next = nextMoment(rows, now);
    if (next === null) return;
    const wait = (next - now) / speed + GRACE;
    timer = wait > LONGEST ? setTimeout(plan, LONGEST) : setTimeout(look, wait);
  }

  const stops = [watchReadings(client, plan), clock.subscribe(plan)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
