import { TERMINATED_REMEMBERED_MS } from "./durations.ts";
import { Finances } from "./finances.ts";
import { type Facets, facetsOf, type Opening } from "./fleet.ts";
import { indexOfInstanceId } from "./instance-id.ts";
import type { InstanceRecord } from "./record.ts";

/** What an instance id stands for at the moment. */
type Lookup =
  | { readonly kind: "present"; readonly index: number; readonly region: string }
  | { readonly kind: "terminated" }
  | { readonly kind: "unknown" };

/**
 * The instances of a world: those nobody touched are computed by the fleet when they are looked at,
 * only changed ones are kept.
 */
export abstract class Population {
  readonly opening: Opening;
  /** What instances cost, and who pays. */
  readonly finances: Finances;
  /** Regions of the instances that came into being after the opening, in the order of their numbers. */
  readonly #added: string[] = [];
  readonly #changed = new Map<number, InstanceRecord>();
  readonly #releasedAt = new Map<number, number>();

  constructor(opening: Opening) {
    this.opening = opening;
    this.finances = new Finances(opening);
  }

  /** World time, milliseconds. */
  abstract get now(): number;

  /** What an id stands for. A released instance is remembered for a while as terminated. */
  lookUp(instanceId: string): Lookup {
    const index = indexOfInstanceId(this.opening.seed, instanceId);
    if (index === undefined || index >= this.opening.fleet.size + this.#added.length) {
      return { kind: "unknown" };
    }
    const released = this.#releasedAt.get(index);
    if (released === undefined) return { kind: "present", index, region: this.regionOf(index) };
    const remembered = this.now - released < TERMINATED_REMEMBERED_MS;
    return remembered ? { kind: "terminated" } : { kind: "unknown" };
  }

  /** The record to read. What is read must not be changed: see `edit`. */
  read(index: number): InstanceRecord {
    return this.#changed.get(index) ?? this.opening.fleet.record(index);
  }

  /** The record to change. */
  edit(index: number): InstanceRecord {
    const record = this.read(index);
    this.#changed.set(index, record);
    this.finances.touch(index);
    return record;
  }

  /** The record of an instance, null when it has been released. */
  present(index: number): InstanceRecord | null {
    return this.#releasedAt.has(index) ? null : this.read(index);
  }

  /** The numbers of all instances that there are. */
  *everyPresent(): Generator<number> {
    const size = this.opening.fleet.size + this.#added.length;
    for (let index = 0; index < size; index++) if (!this.#releasedAt.has(index)) yield index;
  }

  /** The numbers of those that were stopped for arrears. */
  owing(): number[] {
    const candidates = new Set([...this.opening.fleet.owing, ...this.#changed.keys()]);
    return [...candidates].filter((index) => this.present(index)?.wire.IsolatedSource === "ARREAR");
  }

  /** Reads one facet of any instance, from its record if it has changed, else from the fleet. */
  facet<F extends keyof Facets>(name: F): (index: number) => Facets[F] {
    const first = this.opening.fleet.facets[name];
    const current = facetsOf[name];
    return (index) => {
      const record = this.#changed.get(index);
      return record ? current(record) : first(index);
    };
  }

  /** The numbers of the instances of a region that match, one page of them and how many in all. */
  select(
    region: string,
    matches: (index: number) => boolean,
    offset: number,
    limit: number,
  ): { total: number; page: number[] } {
    const page: number[] = [];
    let total = 0;
    const look = (index: number) => {
      if (this.#releasedAt.has(index) || !matches(index)) return;
      if (total >= offset && page.length < limit) page.push(index);
      total++;
    };
    for (const span of this.opening.fleet.spans) {
      if (span.region !== region) continue;
      for (let index = span.from; index < span.to; index++) look(index);
    }
    this.#added.forEach((where, n) => {
      if (where === region) look(this.opening.fleet.size + n);
    });
    return { total, page };
  }

  regionOf(index: number): string {
    const added = this.#added[index - this.opening.fleet.size];
    if (added !== undefined) return added;
    const span = this.opening.fleet.spans.find(({ from, to }) => index >= from && index < to);
    if (!span) throw new Error(`Failed to find instance ${index}: the fleet is smaller.`);
    return span.region;
  }

  /** Brings a new instance into the world; its number follows the highest. */
  add(build: (index: number) => InstanceRecord): InstanceRecord {
    const index = this.opening.fleet.size + this.#added.length;
    const record = build(index);
    this.#added.push(record.region);
    this.#changed.set(index, record);
    return record;
  }

  protected isReleased(index: number): boolean {
    return this.#releasedAt.has(index);
  }

  /** Forgets an instance for good; what outlives it stays. */
  protected remove(index: number): void {
    this.finances.keep(this.edit(index), this.now);
    this.#releasedAt.set(index, this.now);
    this.#changed.delete(index);
  }

  /** What distinguishes these instances from those of the opening, for the world's snapshot. */
  protected instancesState(): object {
    return {
      changed: [...this.#changed].toSorted(([a], [b]) => a - b),
      released: [...this.#releasedAt].toSorted(([a], [b]) => a - b),
    };
  }
}
