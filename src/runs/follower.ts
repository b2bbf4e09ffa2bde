/** Reads the instances that runs wait for, in few requests, while somebody is looking. */
import type { Freshness, Provider, ProviderId } from "../cloud/provider.ts";
import { rulesOf } from "../instance/action-rules.ts";
import type { Instance, InstanceId, Instant } from "../instance/instance.ts";
import type { Attention } from "./attention.ts";
import { backOff } from "./back-off.ts";
import type { Clock } from "./clock.ts";
import type { CloudsInUse } from "./clouds-in-use.ts";
import { faultOf } from "./fault.ts";
import { reduceRun } from "./reduce-run.ts";
import type { Fault, RunItem } from "./run.ts";
import type { RunBook } from "./run-book.ts";
import type { RunEvent } from "./run-events.ts";
import { sightingOf } from "./sighting.ts";
import { createWake } from "./wake.ts";

/** Ids per reading: one request on the wire. */
const SLICE = 100;
/** Milliseconds between two readings when one holds everything that is followed. */
const SPACING = 2_000;
/** When there is more: after one that brought news, because the others will have news too. A tenth of
 * what clouds allow, so that the page can go on asking… */
const SPACING_AFTER_NEWS = 250;
/** …and after more and more that brought none. */
const LONGEST_SPACING = 5_000;
/** Milliseconds until an item is first read. */
const FIRST_LOOK = 1_000;

export interface FollowerDeps {
  readonly book: RunBook;
  readonly clock: Clock;
  readonly random: () => number;
  readonly attention: Attention;
  readonly clouds: CloudsInUse;
  /** Something was seen to change. */
  readonly onSeen: () => void;
  /** Whether states can be read; null when they can. */
  readonly onTrouble: (fault: Fault | null) => void;
}

export interface Follower {
  /** Follows all runs until the signal says to stop. */
  follow(signal: AbortSignal): Promise<void>;
  /** Takes in what somebody else has read. Only what it shows to be so: it may be older than it looks. */
  observe(provider: ProviderId, instances: readonly Instance[]): Promise<void>;
}

interface Slice {
  readonly provider: Provider;
  readonly region: string;
  readonly ids: readonly InstanceId[];
}

/** When a reading began, in which cloud, and who made it. */
interface Reading {
  readonly from: Instant;
  readonly provider: ProviderId;
  readonly by: "follower" | "somebody";
}

export function createFollower(deps: FollowerDeps): Follower {
  const { book, clock, attention, clouds } = deps;
  /** When an instance was last read, by provider and id. */
  const readAt = new Map<string, Instant>();

  async function follow(signal: AbortSignal): Promise<void> {
    const wake = createWake(clock);
    const stopListening = [
      book.onChange(wake.fire),
      attention.subscribe(wake.fire),
      clouds.onArrival(wake.fire),
    ];
    let notBefore = 0;
    let failures = 0;
    /** Readings in a row that brought nothing new. */
    let quiet = 0;
    try {
      while (!signal.aborted) {
        if (!attention.visible() || !attention.online()) {
          await wake.sleep(null, signal);
          continue;
        }
        const { slice, at, more } = nextSlice();
        const now = clock.now();
        if (!slice || at === null) {
          readAt.clear();
          if (failures > 0) deps.onTrouble(null);
          failures = 0;
          await wake.sleep(null, signal);
          continue;
        }
        const start = Math.max(at, notBefore);
        if (start > now) {
          await wake.sleep(start - now, signal);
          continue;
        }
        const { fault, news } = await readSlice(slice, signal);
        if (signal.aborted) return;
        failures = fault ? failures + 1 : 0;
        quiet = news ? 0 : quiet + 1;
        deps.onTrouble(fault);
        const pause = fault
          ? backOff(failures, deps.random, { first: 4_000, cap: 30_000 })
          : more
            ? spacingOfMany(quiet)
            : SPACING;
        notBefore = clock.now() + pause;
      }
    } finally {
      for (const stop of stopListening) stop();
    }
  }

  /** The instances that have waited longest for a reading, as many as fit one request. */
  function nextSlice(): {
    readonly slice: Slice | null;
    readonly at: Instant | null;
    /** Whether there are others that the slice does not hold. */
    readonly more: boolean;
  } {
    const now = clock.now();
    const groups = new Map<
      string,
      { provider: Provider; region: string; due: Map<InstanceId, number> }
    >();
    for (const run of book.all()) {
      if (run.finishedAt !== null) continue;
      const provider = clouds.get(run.provider);
      if (!provider) continue;
      for (const item of run.items) {
        if (!isFollowed(item)) continue;
        const key = `${provider.id}/${item.region}`;
        let group = groups.get(key);
        if (!group) {
          group = { provider, region: item.region, due: new Map() };
          groups.set(key, group);
        }
        const due = dueAt(item, readAt.get(`${provider.id}/${item.id}`), now);
        group.due.set(item.id, Math.min(due, group.due.get(item.id) ?? due));
      }
    }
    let first: {
      group: { provider: Provider; region: string };
      order: [InstanceId, number][];
    } | null = null;
    for (const group of groups.values()) {
      const order = [...group.due].sort(([, a], [, b]) => a - b);
      if (!first || (order[0]?.[1] ?? 0) < (first.order[0]?.[1] ?? 0)) first = { group, order };
    }
    if (!first) return { slice: null, at: null, more: false };
    // Others that are due soon ride along: one request carries a hundred.
    const at = Math.max(first.order[0]?.[1] ?? now, 0);
    const soon = Math.max(at, now) + SPACING / 2;
    const ids = first.order.filter(([, due]) => due <= soon);
    return {
      slice: { ...first.group, ids: ids.slice(0, SLICE).map(([id]) => id) },
      at: at as Instant,
      more: groups.size > 1 || first.order.length > SLICE,
    };
  }

  async function readSlice(
    slice: Slice,
    signal: AbortSignal,
  ): Promise<{ readonly fault: Fault | null; readonly news: boolean }> {
    const { provider, region, ids } = slice;
    const from = clock.now();
    try {
      const instances = await provider.readInstances(region, ids, signal, freshnessFor(ids));
      if (signal.aborted) return { fault: null, news: false };
      const now = clock.now();
      for (const id of ids) readAt.set(`${provider.id}/${id}`, now);
      const found = new Map(instances.map((instance) => [instance.id, instance]));
      const news = await takeIn(ids, found, { from, provider: provider.id, by: "follower" });
      return { fault: null, news };
    } catch (error) {
      return { fault: faultOf(error, "read"), news: false };
    }
  }

  /** Whether a run waits for one of these that needs what stands beside it; nobody sees these readings. */
  function freshnessFor(ids: readonly InstanceId[]): Freshness {
    const read = new Set(ids);
    for (const { finishedAt, action, items } of book.all()) {
      if (finishedAt !== null || !rulesOf(action).shownBeside) continue;
      if (items.some((item) => read.has(item.id) && isFollowed(item))) return "now";
    }
    return "whenever";
  }

  /** Resolves with whether anything was new. */
  async function takeIn(
    ids: readonly InstanceId[],
    found: ReadonlyMap<InstanceId, Instance>,
    { from, provider, by }: Reading,
  ): Promise<boolean> {
    const own = by === "follower";
    let news = false;
    const read = new Set(ids);
    for (const run of [...book.all()]) {
      if (run.finishedAt !== null || run.provider !== provider) continue;
      // What somebody else has read was perhaps looked up a while ago.
      if (!own && rulesOf(run.action).shownBeside) continue;
      const sightings = run.items
        .filter((item) => read.has(item.id) && isFollowed(item))
        .map((item) => sightingOf(run, item, found.get(item.id)))
        .filter(({ shows }) => own || shows === "done" || shows === "busy");
      if (sightings.length === 0) continue;
      const at = clock.now();
      const event: RunEvent = { type: "read", at, from, sightings };
      // Most readings change nothing: those are not worth writing.
      if (reduceRun(run, event) === run) continue;
      const { written } = await book.record(run.id, () => event);
      news ||= written;
      if (written && own) deps.onSeen();
    }
    return news;
  }

  return {
    follow,
    async observe(provider, instances) {
      const found = new Map(instances.map((instance) => [instance.id, instance]));
      await takeIn([...found.keys()], found, { from: clock.now(), provider, by: "somebody" });
    },
  };
}

/** Milliseconds to the next reading of many; `quiet` readings in a row brought nothing new. */
function spacingOfMany(quiet: number): number {
  if (quiet === 0) return SPACING_AFTER_NEWS;
  return Math.min(LONGEST_SPACING, SPACING * 1.25 ** (quiet - 1));
}

function isFollowed({ status }: RunItem): boolean {
  return status === "accepted" || status === "in-progress" || status === "unknown";
}

/** When an item is to be read next: soon at first, more rarely the longer it takes. */
function dueAt(item: RunItem, last: Instant | undefined, now: Instant): number {
  if (last === undefined || last < item.since) return item.since + FIRST_LOOK;
  const age = now - item.since;
  return last + (age < 120_000 ? 2_000 : age < 600_000 ? 5_000 : 10_000);
}
