import { useState } from "react";
import type { StopType } from "../../instance/shutdown.ts";

/** The agreement to a way of cutting the power. */
export interface StopConsent {
  readonly ticked: boolean;
  /** Whether the chosen way needs an agreement that was not given. */
  readonly missing: boolean;
  readonly tick: (ticked: boolean) => void;
}

/** Consent is to one way of cutting the power; another way is another question. */
export function useStopConsent(stopType: StopType): StopConsent {
  const [agreedTo, setAgreedTo] = useState<StopType | null>(null);
  if (agreedTo !== null && agreedTo !== stopType) setAgreedTo(null);
  const ticked = agreedTo === stopType;
  return {
    ticked,
    missing: stopType !== "soft" && !ticked,
    tick: (given) => setAgreedTo(given ? stopType : null),
  };
}
