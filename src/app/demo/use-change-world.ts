import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Waits for a change of the pretend cloud, then looks again: the world has moved under the screen. */
export function useChangeWorld(): (step: Promise<unknown>) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (step) => {
      await step;
      await client.invalidateQueries();
    },
    [client],
  );
}
