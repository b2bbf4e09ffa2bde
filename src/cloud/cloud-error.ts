/** What went wrong between the console and a cloud, in the console's own words. */
export type CloudErrorKind =
  /** The cloud answered with an error code: nothing was done. */
  | "refused"
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

export interface CloudErrorDetails {
  readonly kind: CloudErrorKind;
  readonly action: string;
  /** The cloud's code, e.g. `UnsupportedOperation.InstanceStateStopped`; null when none came. */
  readonly code: string | null;
  /** The cloud's message, in the language it answered in; or what the transport saw. */
  readonly message: string;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
}

/** Every failure of a {@link Provider} call is one of these. */
export class CloudError extends Error {
  override readonly name = "CloudError";
  readonly kind: CloudErrorKind;
  readonly action: string;
  readonly code: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;

  constructor(details: CloudErrorDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.kind = details.kind;
    this.action = details.action;
    this.code = details.code;
    this.requestId = details.requestId;
    this.httpStatus = details.httpStatus;
  }

  /** Whether the cloud may have carried the request out although no success was seen. */
  get outcomeUnknown(): boolean {
    return this.kind === "no-answer" || this.kind === "malformed" || this.kind === "internal";
  }
}
