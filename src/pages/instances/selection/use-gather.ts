import { useCallback, useEffect, useRef, useState } from "react";
import type { InstanceQuery } from "../../../cloud/provider.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";

/** Reading every instance that matches, on all pages. */
export type Gathering =
  | { readonly status: "idle" }
  | { readonly status: "reading"; readonly stop: () => void }
  | { readonly status: "failed"; readonly error: Error; readonly retry: () => void };

const IDLE: Gathering = { status: "idle" };

/** Reads all matching instances at a person's wish; the wish can be taken back. */
export function useGather(): {
  readonly gathering: Gathering;
  readonly gather: (query: InstanceQuery, use: (instances: readonly Instance[]) => void) => void;
  readonly dismiss: () => void;
} {
  const provider = useCloud();
  const [gathering, setGathering] = useState<Gathering>(IDLE);
  const reading = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    reading.current?.abort();
    reading.current = null;
    setGathering(IDLE);
  }, []);

  const gather = useCallback(
    (query: InstanceQuery, use: (instances: readonly Instance[]) => void) => {
      reading.current?.abort();
      const controller = new AbortController();
      reading.current = controller;
      setGathering({ status: "reading", stop });
      provider.scanInstances(query, controller.signal).then(
        (instances) => {
          if (controller.signal.aborted) return;
          stop();
          use(instances);
        },
        (error: unknown) => {
          if (controller.signal.aborted) return;
          reading.current = null;
          setGathering({
            status: "failed",
            error: error instanceof Error ? error : new Error(String(error)),
            retry: () => gather(query, use),
          });
        },
      );
    },
    [provider, stop],
  );

  useEffect(() => () => reading.current?.abort(), []);
  return { gathering, gather, dismiss: stop };
}
