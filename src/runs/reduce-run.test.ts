import fc from "fast-check";
import { expect, test } from "vitest";
import type { InstanceId, Instant } from "../instance/instance.ts";
import { reduceRun } from "./reduce-run.ts";
import {
  countItems,
  type Fault,
  FINAL_STATUSES,
  ITEM_STATUSES,
  phaseOf,
  type Run,
  type RunId,
  type SessionId,
} from "./run.ts";
import type { RunEvent } from "./run-events.ts";

const at = (value: number) => value as Instant;
const ids = ["ins-a", "ins-b", "ins-c", "ins-d", "ins-e"] as InstanceId[];
const DRIVER = "driver" as SessionId;

/** Five instances in two requests. */
function run(): Run {
  const requests = [ids.slice(0, 3), ids.slice(3)];
  return {
    id: "run" as RunId,
    provider: "tencent",
    action: "shutdown",
    chosen: { stopType: "soft", noCharge: false },
    retryOf: null,
    startedAt: at(0),
    graceUntil: at(5_000),
    driver: DRIVER,
    awaitingAgreement: false,
    calledOff: false,
    items: ids.map((id, index) => ({
      id,
      name: id,
      region: "r",
      status: "waiting",
      since: at(0),
      reason: null,
      request: index < 3 ? 0 : 1,
      slow: false,
      fruitless: 0,
      operationBefore: null,
      doneBefore: false,
    })),
    requests: requests.map((part, origin) => ({
      region: "r",
      options: { stopType: "soft", stoppedBilling: "charged" },
      ids: part,
      status: "waiting",
      since: at(0),
      sentAt: null,
      attempts: 0,
      notBefore: null,
      fault: null,
      requestId: null,
      origin,
    })),
    finishedAt: null,
  };
}

const fault: Fault = {
  kind: "internal",
  action: "StopInstances",
  code: "InternalServerError",
  message: "",
  requestId: "q",
  httpStatus: 200,
};

const request = fc.nat(6);
const someIds = fc.subarray(ids);
const reason = fc.constant({ kind: "gone" } as const);
const driver = fc.constantFrom(DRIVER, "other" as SessionId);
const shows = fc.constantFrom("done", "busy", "undone", "other", "gone");
const sighting = fc.record({
  id: fc.constantFrom(...ids),
  shows,
  operation: fc.constantFrom(null, "q", "x"),
  failed: fc.boolean(),
  message: fc.constant(null),
});
const leaver = fc.record({ id: fc.constantFrom(...ids), reason });

type Untimed<Event> = Event extends unknown ? Omit<Event, "at"> : never;
const untimed: fc.Arbitrary<Untimed<RunEvent>> = fc.oneof(
  fc.constantFrom<Untimed<RunEvent>>(
    { type: "grace-skipped" },
    { type: "resumed" },
    { type: "cancelled" },
  ),
  fc.record({ type: fc.constant("taken-over" as const), driver }),
  fc.record({ type: fc.constant("sent" as const), request, driver }),
  fc.record({
    type: fc.constant("postponed" as const),
    request,
    until: fc.nat().map(at),
    fault: fc.constant(fault),
  }),
  fc.record({ type: fc.constant("accepted" as const), request, requestId: fc.constant("q") }),
  fc.record({ type: fc.constant("unanswered" as const), request, fault: fc.constant(fault) }),
  fc.record({
    type: fc.constant("narrowed" as const),
    request,
    taken: someIds,
    leavers: fc.array(leaver),
  }),
  fc.record({
    type: fc.constant("requeued" as const),
    request,
    ids: someIds,
    until: fc.nat().map(at),
  }),
  fc.record({
    type: fc.constant("read" as const),
    from: fc.nat(20_000).map(at),
    sightings: fc.array(sighting),
  }),
);

/** Refusals divide what the request holds at that moment: parts come out of its own ids. */
const refusal = fc.record({ request, cut: fc.nat(3), keep: fc.boolean() });

const story = fc.array(fc.tuple(fc.nat(4_000), fc.oneof(untimed, refusal)), {
  maxLength: 60,
  size: "max",
});

/** Every run on the way through a story, the first one too. */
function tell(steps: readonly (readonly [number, Untimed<RunEvent> | Refusal])[]): Run[] {
  const runs = [run()];
  let now = 0;
  for (const [pause, step] of steps) {
    now += pause;
    const before = runs[runs.length - 1] ?? run();
    const event = "type" in step ? step : refusalOf(before, step);
    runs.push(reduceRun(before, { ...event, at: at(now) }));
  }
  return runs;
}

interface Refusal {
  readonly request: number;
  readonly cut: number;
  readonly keep: boolean;
}

function refusalOf(before: Run, { request: index, cut, keep }: Refusal): Untimed<RunEvent> {
  const held = before.requests[index]?.ids ?? [];
  const parts = keep ? [held.slice(0, cut), held.slice(cut)].filter((part) => part.length > 0) : [];
  return { type: "refused", request: index, fault, taken: [], leavers: [], parts };
}

test("counts add up at every moment", () => {
  fc.assert(
    fc.property(story, (steps) => {
      for (const each of tell(steps)) {
        const counts = countItems(each);
        const sum = ITEM_STATUSES.reduce((total, status) => total + counts[status], 0);
        expect([sum, counts.total]).toEqual([ids.length, ids.length]);
      }
    }),
  );
});

test("a finished run never changes, and a run is finished exactly when all its items are", () => {
  fc.assert(
    fc.property(story, (steps) => {
      let last: Run | null = null;
      for (const each of tell(steps)) {
        if (last?.finishedAt != null) expect(each).toBe(last);
        const ended = each.items.every(({ status }) => FINAL_STATUSES.has(status));
        expect(each.finishedAt !== null).toBe(ended);
        last = each;
      }
    }),
  );
});

test("an item that has ended stays as it is", () => {
  fc.assert(
    fc.property(story, (steps) => {
      const ended = new Map<InstanceId, unknown>();
      for (const each of tell(steps)) {
        for (const item of each.items) {
          if (ended.has(item.id)) expect(item).toEqual(ended.get(item.id));
          else if (FINAL_STATUSES.has(item.status)) ended.set(item.id, item);
        }
      }
    }),
  );
});

test("an id is never in two requests that may still leave or are on their way", () => {
  fc.assert(
    fc.property(story, (steps) => {
      for (const each of tell(steps)) {
        const live = each.requests.filter(
          ({ status }) => status === "waiting" || status === "sent",
        );
        const held = live.flatMap((one) => one.ids);
        expect(new Set(held).size).toBe(held.length);
      }
    }),
  );
});

test("a waiting item is in a waiting request that holds it, and no waiting request is empty", () => {
  fc.assert(
    fc.property(story, (steps) => {
      for (const each of tell(steps)) {
        for (const item of each.items) {
          if (item.status !== "waiting") continue;
          const home = item.request === null ? undefined : each.requests[item.request];
          expect(home?.status).toBe("waiting");
          expect(home?.ids).toContain(item.id);
        }
        for (const one of each.requests) {
          if (one.status === "waiting") expect(one.ids.length).toBeGreaterThan(0);
        }
      }
    }),
  );
});

test("only the driver may send, only with agreement", () => {
  fc.assert(
    fc.property(story, (steps) => {
      const runs = tell(steps);
      runs.forEach((after, index) => {
        const before = runs[index - 1];
        if (!before) return;
        const sent = after.requests.some(
          ({ status }, each) => status === "sent" && before.requests[each]?.status === "waiting",
        );
        if (sent) expect(before.awaitingAgreement).toBe(false);
      });
    }),
  );
});

test("a reading that began before the item's last change cannot say that nothing is there", () => {
  const sent = { type: "sent", at: at(6_000), request: 0, driver: DRIVER } as const;
  const accepted = { type: "accepted", at: at(6_100), request: 0, requestId: "q" } as const;
  const sight = (shown: "busy" | "undone") => [
    {
      id: ids[0] as InstanceId,
      shows: shown,
      operation: "q",
      requestId: "q",
      failed: true,
      message: "no",
    },
  ];
  const events: RunEvent[] = [
    sent,
    accepted,
    { type: "read", from: at(7_000), at: at(7_100), sightings: sight("busy") },
    { type: "read", from: at(7_050), at: at(7_200), sightings: sight("undone") },
  ];
  const late = events.reduce(reduceRun, run());
  expect(late.items[0]?.status).toBe("in-progress");
  const fresh = reduceRun(late, {
    type: "read",
    from: at(7_300),
    at: at(7_400),
    sightings: sight("undone"),
  });
  expect(fresh.items[0]).toMatchObject({
    status: "failed",
    reason: { kind: "gave-up", message: "no", requestId: "q" },
  });
});

test("one reading is not enough to say that nothing was done, however late it is", () => {
  const unanswered: RunEvent[] = [
    { type: "sent", at: at(6_000), request: 0, driver: DRIVER },
    {
      type: "unanswered",
      at: at(36_000),
      request: 0,
      fault: { ...fault, kind: "no-answer", code: null },
    },
  ];
  const look = (time: number): RunEvent => ({
    type: "read",
    from: at(time),
    at: at(time),
    sightings: ids.map((id) => ({
      id,
      shows: "undone",
      operation: null,
      failed: false,
      message: null,
    })),
  });
  const statuses = (events: readonly RunEvent[]) =>
    events.reduce(reduceRun, run()).items.map(({ status }) => status);
  const twice = [...unanswered, look(100_000), look(200_000)];
  expect(statuses(twice)[0]).toBe("unknown");
  expect(statuses([...twice, look(300_000)])[0]).toBe("failed");
  // Nor are three enough at once: clouds take a while to show what they took.
  const hasty: RunEvent[] = [
    { type: "sent", at: at(6_000), request: 0, driver: DRIVER },
    { type: "unanswered", at: at(6_100), request: 0, fault: { ...fault, kind: "no-answer" } },
    ...[6_200, 6_300, 6_400, 6_500].map(look),
  ];
  expect(statuses(hasty)[0]).toBe("unknown");
});

test("once called off, nothing is ever queued again", () => {
  fc.assert(
    fc.property(story, (steps) => {
      for (const each of tell(steps)) {
        if (!each.calledOff) continue;
        expect(each.requests.filter(({ status }) => status === "waiting")).toEqual([]);
        expect(each.items.filter(({ status }) => status === "waiting")).toEqual([]);
      }
    }),
  );
});

test("a run says where it stands", () => {
  const begun = run();
  expect(phaseOf(begun, at(1))).toBe("grace");
  expect(phaseOf(begun, at(5_000))).toBe("sending");
  const orphan = reduceRun(begun, { type: "taken-over", at: at(2), driver: "b" as SessionId });
  expect(phaseOf(orphan, at(3))).toBe("awaiting-agreement");
  const over = reduceRun(orphan, { type: "cancelled", at: at(4) });
  expect(phaseOf(over, at(5))).toBe("finished");
});
