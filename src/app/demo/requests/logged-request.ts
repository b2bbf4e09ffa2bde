/** One request as the pretend cloud keeps it. Secrets are masked before they get here. */
export interface LoggedRequest {
  /** World time of the answer, milliseconds. */
  readonly at: number;
  readonly action: string;
  /** Which product's API it is, as far as the action tells. */
  readonly service?: string;
  readonly version?: string;
  readonly region: string;
  readonly params: unknown;
  /** The body of the answer, or what went wrong instead; null once it was let go for its length. */
  readonly answer: unknown;
  /** Real milliseconds it took. */
  readonly ms: number;
}

/** How a request ended, for the log's lines. */
export type RequestEnd =
  | { readonly kind: "answered" }
  /** Refused by the API, or by a fault that was switched on. */
  | { readonly kind: "refused"; readonly code: string }
  /** Nothing that could be understood came back. */
  | { readonly kind: "lost"; readonly how: string };

/** Reads how a request ended from what the pretend cloud noted. */
export function endOf({ answer }: LoggedRequest): RequestEnd {
  if (typeof answer === "string") return { kind: "lost", how: answer };
  const code = codeIn(answer);
  return code === null ? { kind: "answered" } : { kind: "refused", code };
}

function codeIn(answer: unknown): string | null {
  const fault = field(answer, "code");
  if (typeof fault === "string") return fault;
  const error = field(field(answer, "Response"), "Error") ?? field(answer, "responseError");
  const code = field(error, "Code") ?? field(error, "returnCode");
  return typeof code === "string" ? code : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
