import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Waits for a change of the pretend cloud, then looks again. A moved clock is noticed without it. */
export function useChangeWorld(): (step: Promise<void>) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (step) => {
      await step;
      await client.invalidateQueries();
    },
    [client],
  );
}
