import type { Page } from "@playwright/test";

/** The part of an answer under its one top-level key, `Response`. */
export type WireAnswer = Record<string, unknown>;

/** Makes another answer of one. A text is delivered as it is, whatever it holds. */
export type Rewrite = (action: string, answer: WireAnswer) => WireAnswer | string;

/** Holds a pen over the wire: what the cloud answers can be changed before the console reads it. */
export class Wire {
  #rewrite: Rewrite | null = null;

  /** Has to be done before the page is opened. */
  static async tap(page: Page): Promise<Wire> {
    const wire = new Wire();
    await page.exposeFunction("rewriteAnswer", (action: string, text: string) =>
      wire.answer(action, text),
    );
    await page.addInitScript(() => {
      let automation: typeof window.cvmConsole;
      Object.defineProperty(window, "cvmConsole", {
        get: () => automation,
        set(given: NonNullable<typeof window.cvmConsole>) {
          automation = given;
          const fetchAsItWas = given.fetch;
          given.fetch = async (input, init) => {
            const response = await fetchAsItWas(input, init);
            const action = new Headers(init?.headers).get("X-TC-Action");
            if (action === null) return response;
            const text = await window.rewriteAnswer(action, await response.text());
            return new Response(text, { status: response.status, headers: response.headers });
          };
        },
      });
    });
    return wire;
  }

  /** From now on every answer goes through this; null lets them pass. */
  rewrite(rewrite: Rewrite | null): void {
    this.#rewrite = rewrite;
  }

  /** From now on every instance in an answer goes through this. */
  rewriteInstances(change: (instance: WireAnswer) => WireAnswer): void {
    this.rewrite((_, answer) => {
      const { InstanceSet } = answer as { InstanceSet?: readonly WireAnswer[] };
      return InstanceSet ? { ...answer, InstanceSet: InstanceSet.map(change) } : answer;
    });
  }

  private answer(action: string, text: string): string {
    if (this.#rewrite === null) return text;
    const { Response: answer } = JSON.parse(text) as { Response: WireAnswer };
    const rewritten = this.#rewrite(action, answer);
    return typeof rewritten === "string" ? rewritten : JSON.stringify({ Response: rewritten });
  }
}

declare global {
  interface Window {
    /** {@link Wire}'s end in the page. */
    rewriteAnswer: (action: string, text: string) => Promise<string>;
  }
}
