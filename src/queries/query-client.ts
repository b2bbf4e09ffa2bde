import { QueryClient } from "@tanstack/react-query";
import { CloudError } from "../cloud/cloud-error.ts";

const MOST_RETRIES = 2;
/** Milliseconds before the first retry; each further one waits twice as long. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;

/** Reads are repeated after faults that pass; writes are never sent from here. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        networkMode: "online",
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        staleTime: 1_000,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < MOST_RETRIES && isPassing(error);
}

/** Whether the same question may get an answer in a moment. Nothing passes by asking again offline: reconnecting asks. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof CloudError)) return false;
  switch (error.kind) {
    case "throttled":
    case "internal":
    case "no-answer":
    case "malformed":
      return true;
    case "refused":
    case "partial":
    case "not-sent":
      return false;
  }
}

/** Half fixed, half by chance, so that tabs that failed together do not come back together. */
export function retryDelay(failures: number): number {
  const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** failures);
  return delay / 2 + (Math.random() * delay) / 2;
}
