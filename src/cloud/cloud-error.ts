import type { Blocker } from "../instance/blockers.ts";
import type { InstanceId } from "../instance/instance.ts";

/** What went wrong between the console and a cloud, in the console's own words. */
export type CloudErrorKind =
  /** The cloud answered with an error code: nothing was done. */
  | "refused"
  /** Some of the instances were refused and the others taken; the cloud does not say which. */
  | "partial"
  /** Too many requests: nothing was done, ask again later. */
  | "throttled"
  /** The cloud's own fault, said by the cloud: nothing is known to be done. */
  | "internal"
  /** The request never left (offline, or aborted before sending). */
  | "not-sent"
  /** The request left and no usable answer came: timeout, lost connection, HTTP 5xx. */
  | "no-answer"
  /** An answer came that is not the cloud's: HTML, broken JSON, a wrong shape. */
  | "malformed";

/**
 * What a refusal says about single instances, as far as the adapter can tell from its code and its
 * message. Only a hint: messages are free text, so whoever acts on it reads the states first.
 */
export interface Culprits {
  readonly blocker: Blocker | null;
  readonly ids: readonly InstanceId[];
}

export interface CloudErrorDetails {
  readonly kind: CloudErrorKind;
  readonly action: string;
  /** The cloud's code, e.g. `UnsupportedOperation.InstanceStateStopped`; null when none came. */
  readonly code: string | null;
  /** The cloud's message, in the language it answered in; or what the transport saw. */
  readonly message: string;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  /** Null: the refusal is about the whole request (signature, region, parameters), whatever ids it holds. */
  readonly culprits?: Culprits | null;
}

/** Every failure of a {@link Provider} call is one of these. */
export class CloudError extends Error {
  override readonly name = "CloudError";
  readonly kind: CloudErrorKind;
  readonly action: string;
  readonly code: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  readonly culprits: Culprits | null;

  constructor(details: CloudErrorDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.kind = details.kind;
    this.action = details.action;
    this.code = details.code;
    this.requestId = details.requestId;
    this.httpStatus = details.httpStatus;
    this.culprits = details.culprits ?? null;
  }

  /** Whether the cloud may have carried the request out although no success was seen. */
  get outcomeUnknown(): boolean {
    return (
      this.kind === "partial" ||
      this.kind === "no-answer" ||
      this.kind === "malformed" ||
      this.kind === "internal"
    );
  }
}
