import { endOf, type LoggedRequest } from "./logged-request.ts";

export interface RequestFilter {
  /** All of them must occur, in any case, in action, region, parameters or error code. */
  readonly words: string;
  readonly failedOnly: boolean;
}

/** The requests that a person looks for, in the order they came. */
export function filterRequests(
  log: readonly LoggedRequest[],
  { words, failedOnly }: RequestFilter,
): readonly LoggedRequest[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return log.filter((request) => {
    const end = endOf(request);
    if (failedOnly && end.kind === "answered") return false;
    if (wanted.length === 0) return true;
    const { action, region, params } = request;
    const reason = end.kind === "refused" ? end.code : end.kind === "lost" ? end.how : "";
    const text = [action, region, reason, JSON.stringify(params) ?? ""].join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
