import { useMemo, useSyncExternalStore } from "react";
import type { DemoControl, DemoSettings } from "../demo.ts";
import { useWatched } from "../use-watched.ts";
import { type ActiveFault, activeFaults, type FaultState } from "./active-faults.ts";

const askSettings = (control: DemoControl): Promise<DemoSettings> => control.settings();

/** What is switched on now, and the same as a list. */
export function useFaults(control: DemoControl): {
  readonly state: FaultState;
  readonly active: readonly ActiveFault[];
} {
  const settings = useWatched(control, askSettings);
  // As text, so that two readings that say the same are the same.
  const text = useSyncExternalStore(
    (listener) => control.subscribe(listener),
    () => JSON.stringify(control.faults()),
  );
  const guestsHang = settings?.guestsHang ?? false;
  return useMemo(() => {
    const state: FaultState = {
      ...(JSON.parse(text) as Omit<FaultState, "guestsHang">),
      guestsHang,
    };
    return { state, active: activeFaults(state) };
  }, [text, guestsHang]);
}
