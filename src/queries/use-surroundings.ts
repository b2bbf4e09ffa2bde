import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Instance } from "../instance/instance.ts";
import type { KnownSurroundings } from "../instance/surroundings.ts";
import { useCloud } from "./cloud-context.tsx";
import { batchesOf, surroundingsQueries } from "./surroundings.ts";
import { createLookUp } from "./surroundings-look-up.ts";

/**
 * Who depends on these instances; null when nobody asks or the cloud cannot tell. The list must
 * stay the same object while it says the same.
 */
export function useSurroundings(
  instances: readonly Instance[],
  wanted: boolean,
): KnownSurroundings | null {
  const provider = useCloud();
  const client = useQueryClient();
  const asked = wanted && provider.capabilities.surroundings;
  const lookUp = useMemo(
    () =>
      asked ? createLookUp(client, surroundingsQueries(provider), batchesOf(instances)) : null,
    [asked, client, provider, instances],
  );
  useEffect(() => lookUp?.start(), [lookUp]);
  return useSyncExternalStore(
    lookUp ? lookUp.subscribe : listenToNothing,
    () => lookUp?.found() ?? null,
  );
}

const listenToNothing = () => () => undefined;
