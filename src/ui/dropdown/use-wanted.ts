import { useState } from "react";
import type { LazyPart } from "../lazy-part.tsx";

/** Any part, whatever it is given. */
export type Part = Pick<LazyPart<object>, "preload" | "isReady">;

/** Parts that nobody needs before somebody asks for them. */
export interface Wanted {
  /** Whether they were asked for and can be drawn: at once, or their failure to come is known. */
  readonly wanted: boolean;
  readonly want: () => void;
  /** Fetches them, as they are likely to be wanted next. */
  readonly prepare: () => void;
  /** They could not be had: the next wish tries again. */
  readonly giveUp: () => void;
}

export function useWanted(parts: readonly Part[]): Wanted {
  const [wanted, setWanted] = useState(false);
  const fetched = () => Promise.all(parts.map(({ preload }) => preload()));
  return {
    wanted,
    want() {
      if (wanted) return;
      if (parts.every(({ isReady }) => isReady())) setWanted(true);
      // Drawn only when it is there: React would keep a placeholder for a third of a second.
      else void fetched().then(() => setWanted(true));
    },
    prepare: () => void (wanted || fetched()),
    giveUp: () => setWanted(false),
  };
}
