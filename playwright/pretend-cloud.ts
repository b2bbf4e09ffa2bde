import type { Page } from "@playwright/test";
import type { FaultRule } from "../src/app/automation-contract.ts";

/** The pretend cloud of a page: what a test reads of it and how it moves its clock. */
export class PretendCloud {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Resolves when the pretend cloud answers. */
  async ready(): Promise<void> {
    await this.#page.waitForFunction(() => window.cvmConsole !== undefined);
  }

  /** Lets so many seconds pass in the pretend cloud, at once. */
  async advance(seconds: number): Promise<void> {
    await this.#page.evaluate(
      (milliseconds) => window.cvmConsole?.control.jump(milliseconds),
      seconds * 1000,
    );
  }

  /** From now on a second by the real clock is so many in the pretend cloud. */
  async setSpeed(factor: number): Promise<void> {
    await this.#page.evaluate((much) => window.cvmConsole?.control.setSpeed(much), factor);
  }

  /** Takes money off the account; below zero it is in arrears. */
  async spend(amount: number): Promise<void> {
    await this.#page.evaluate((much) => window.cvmConsole?.control.spend(much), amount);
  }

  /** Puts money on the account. */
  async topUp(amount: number): Promise<void> {
    await this.#page.evaluate((much) => window.cvmConsole?.control.topUp(much), amount);
  }

  /** Resolves when nothing is in transition any more. */
  async idle(): Promise<void> {
    await this.#page.evaluate(() => window.cvmConsole?.control.idle());
  }

  /** The instance as the cloud's own API shows it; null when there is none. */
  async read(instanceId: string): Promise<Record<string, unknown> | null> {
    const found = await this.#page.evaluate(
      (id) => window.cvmConsole?.control.read(id),
      instanceId,
    );
    return (found ?? null) as Record<string, unknown> | null;
  }

  /** Somebody else with the same account calls the API. */
  async exec(action: string, region: string, parameters: Record<string, unknown>): Promise<object> {
    return this.#page.evaluate(
      async (call) => {
        const control = window.cvmConsole?.control;
        if (!control) throw new Error("Failed to call the pretend cloud: it is not there.");
        return control.exec(call.action, call.region, call.parameters);
      },
      { action, region, parameters },
    );
  }

  /** Makes requests fail or answers be lost from now on. */
  async setFaults(rules: readonly FaultRule[], latency?: number): Promise<void> {
    await this.#page.evaluate(
      ([faults, wait]) => window.cvmConsole?.control.setFaults(faults, wait),
      [rules, latency] as const,
    );
  }

  /** Every instance id that requests of this action have named, in the order they came. */
  async idsSentTo(action: string): Promise<readonly string[]> {
    const requests = await this.sent(action);
    return requests.flatMap(
      ({ params }) => (params as { InstanceIds?: readonly string[] }).InstanceIds ?? [],
    );
  }

  /** The requests of one action that this page has sent, oldest first. */
  async sent(action: string): Promise<readonly CloudRequest[]> {
    return (await this.requests()).filter((request) => request.action === action);
  }

  /** The requests that the cloud has had, oldest first. */
  async requests(): Promise<readonly CloudRequest[]> {
    // The answers stay where they are: a scan of ten thousand instances holds megabytes of them.
    return this.#page.evaluate(() =>
      (window.cvmConsole?.control.log() ?? []).map(({ at, action, region, params }) => ({
        at,
        action,
        region,
        params,
      })),
    );
  }
}

/** One request that reached the pretend cloud. */
export interface CloudRequest {
  readonly at: number;
  readonly action: string;
  readonly region: string;
  readonly params: unknown;
}
