import type { ServerCall } from "../naver/simulation/calls.ts";
import type { NaverServers, ServerOutcome } from "../naver/simulation/naver-servers.ts";
import type { ServerDueKind } from "../naver/simulation/opening.ts";
import type { WorldSettings } from "./settings.ts";

/** A call to NAVER's servers, as the log has it. */
export interface NaverCall {
  readonly actor: "account" | "other";
  readonly call: ServerCall;
}

interface Unheard extends NaverCall {
  readonly at: number;
  readonly settings: WorldSettings;
}

/**
 * Where NAVER's servers live within a world. Their code is loaded when somebody asks for them; what
 * the log tells of them before that waits here, and nothing else of the world depends on it.
 */
export class NaverPart {
  #servers: NaverServers | null = null;
  #unheard: Unheard[] = [];

  /** Whether the log has told of servers that have not joined yet. */
  get isMissed(): boolean {
    return this.#servers === null && this.#unheard.length > 0;
  }

  /** The servers as of the world time given; the first time they are opened and told everything. */
  join(open: () => NaverServers, now: number): NaverServers {
    if (this.#servers) return this.#servers;
    const servers = open();
    for (const { at, call, actor, settings } of this.#unheard) {
      servers.catchUp(at);
      servers.accept(call, { actor, settings });
    }
    servers.catchUp(now);
    this.#servers = servers;
    this.#unheard = [];
    return servers;
  }

  catchUp(until: number): void {
    this.#servers?.catchUp(until);
  }

  /** Takes a call at a world time; null when nobody is there to tell what came of it. */
  accept({ call, actor }: NaverCall, at: number, settings: WorldSettings): ServerOutcome | null {
    if (this.#servers) return this.#servers.accept(call, { actor, settings });
    this.#unheard.push({ call, actor, at, settings });
    return null;
  }

  /** What will happen to the servers by itself, earliest first. */
  upcoming(
    limit: number,
  ): { at: number; kind: ServerDueKind; instanceId: string; name: string; region: string }[] {
    const plans = this.#servers?.upcoming(limit) ?? [];
    return plans.map(({ no, ...plan }) => ({ ...plan, instanceId: no }));
  }

  /** For the world's snapshot. */
  state(): object | null {
    return this.#servers?.state() ?? null;
  }
}
