import type { ServerOutcome } from "../naver/simulation/naver-servers.ts";
import type { Call, Refusal } from "./calls.ts";
import type { NaverCall } from "./naver-part.ts";
import type { WorldSettings } from "./settings.ts";

/** Something that somebody did. The log of these, replayed, is the world. */
export type Happening =
  | {
      readonly kind: "call";
      /** `account` is the one who uses the console; `other` is anybody else with the same account. */
      readonly actor: "account" | "other";
      readonly region: string;
      readonly requestId: string;
      /** The action's limit per second and region; another actor's calls are not limited. */
      readonly ratePerSecond: number;
      readonly call: Call;
    }
  | {
      /** A call whose form was wrong: it only counts against the rate limit. */
      readonly kind: "malformed-call";
      readonly action: string;
      readonly region: string;
      readonly ratePerSecond: number;
    }
  | ({ readonly kind: "naver-call" } & NaverCall)
  | { readonly kind: "speed"; readonly speed: number }
  | { readonly kind: "jump"; readonly ms: number }
  /** CNY that are topped up, or spent on something else when less than nothing. */
  | { readonly kind: "money"; readonly amount: number }
  | { readonly kind: "settings"; readonly patch: Partial<WorldSettings> };

/** A happening with the real moment at which it happened, milliseconds. */
export type WorldEvent = Happening & { readonly real: number };

/** What came of an event. */
export type Outcome =
  /** `answer`: what the call's answer says besides the request's id. */
  | { readonly kind: "done"; readonly answer?: object; readonly naver?: ServerOutcome }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "rate-limited"; readonly count: number };
