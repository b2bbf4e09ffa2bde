import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useSyncExternalStore,
} from "react";
import type { InstanceId } from "../instance/instance.ts";
import { type PendingAction, pendingActionOf } from "./pending-action.ts";
import type { Run } from "./run.ts";
import type { RunEngine, RunsView } from "./run-engine.ts";

const RunsContext = createContext<RunEngine | null>(null);

/** Gives everything below one engine; whoever creates it also starts and stops it. */
export function RunsProvider({
  engine,
  children,
}: {
  readonly engine: RunEngine;
  readonly children: ReactNode;
}) {
  return <RunsContext value={engine}>{children}</RunsContext>;
}

export function useRunEngine(): RunEngine {
  const engine = useContext(RunsContext);
  if (!engine) throw new Error("Failed to find the run engine: put <RunsProvider> above.");
  return engine;
}

/** Everything about the runs that the screen shows. Renders with every change. */
export function useRunsView(): RunsView {
  const engine = useRunEngine();
  return useSyncExternalStore(engine.subscribe, engine.view);
}

/** All runs, newest first, finished ones too. */
export function useRuns(): readonly Run[] {
  return useRunsView().runs;
}

/** What an unfinished run is doing to an instance; renders only when that changes. */
export function usePendingAction(id: InstanceId): PendingAction | null {
  const engine = useRunEngine();
  const read = useCallback(() => pendingActionOf(engine.view(), id), [engine, id]);
  return useSyncExternalStore(engine.subscribe, read);
}
