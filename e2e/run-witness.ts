import { expect, type Page } from "@playwright/test";

/** Sees, from the pretend cloud's side, what one tab's operations did. Its memory ends with the page. */
export class RunWitness {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Every id that an accepted request of this action named, once for each time. */
  async accepted(action: string): Promise<readonly string[]> {
    const answers = await this.#answers(action);
    return answers.flatMap(({ ids, code }) => (code === null ? ids : []));
  }

  /** Waits until the cloud has taken so many shutdowns: only then does moving its clock end them. */
  async expectStopping(n: number): Promise<void> {
    await expect.poll(() => this.accepted("StopInstances")).toHaveLength(n);
  }

  /** The error codes that requests of this action were refused with. */
  async refusals(action: string): Promise<readonly string[]> {
    const answers = await this.#answers(action);
    return answers.flatMap(({ code }) => code ?? []);
  }

  /** What each request of this action named, whatever came of it. */
  async calls(action: string): Promise<readonly (readonly string[])[]> {
    return (await this.#answers(action)).map(({ ids }) => ids);
  }

  /** How many requests of any kind the page has sent. */
  async requests(): Promise<number> {
    return this.#page.evaluate(() => window.cvmConsole?.control.log().length ?? 0);
  }

  /** Changes who may do what, and whatever else a scenario sets. */
  async set(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#page.evaluate((change) => window.cvmConsole?.control.setSettings(change), settings);
  }

  async #answers(action: string): Promise<readonly { ids: string[]; code: string | null }[]> {
    return this.#page.evaluate((wanted) => {
      const entries = window.cvmConsole?.control.log() ?? [];
      return entries
        .filter((entry) => entry.action === wanted)
        .map(({ params, answer }) => {
          const { InstanceIds: ids = [] } = params as { InstanceIds?: string[] };
          const { Response: response } = (answer ?? {}) as {
            Response?: { Error?: { Code: string } };
          };
          // What a switched-on fault gave in place of an answer is logged as the fault itself.
          const fault = answer as string | { code: string } | null;
          const code = response
            ? (response.Error?.Code ?? null)
            : typeof fault === "object"
              ? (fault?.code ?? "none")
              : fault;
          return { ids, code };
        });
    }, action);
  }
}
