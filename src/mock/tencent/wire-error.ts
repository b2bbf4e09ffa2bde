/** A refusal on its way to the wire: the code, and what its message names. */
export interface WireError {
  readonly code: string;
  readonly parameter?: string;
  /** Several that do not go together. */
  readonly parameters?: readonly string[];
  readonly value?: string;
  readonly instanceId?: string;
  readonly state?: string;
  readonly limit?: number;
  readonly count?: number;
}

/** Whether a handler's result is a refusal. */
export function isWireError(result: object): result is WireError {
  return "code" in result;
}
