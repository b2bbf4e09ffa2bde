import { useMemo, useState } from "react";
import { NEEDS_CONSENT } from "../../instance/consequences.ts";
import type { InstanceId } from "../../instance/instance.ts";
import type { Verdict } from "../../instance/plan.ts";

/** What a person has to agree to in words before an action can start. */
export interface Consent {
  /** Instances that need it. */
  readonly needed: number;
  readonly given: boolean;
  readonly give: (given: boolean) => void;
}

/** Consent is to certain instances: when a look-up finds one more, it is asked for again. [SU6] */
export function useConsent(verdicts: readonly Verdict[]): Consent {
  const [agreedTo, setAgreedTo] = useState<ReadonlySet<InstanceId>>(() => new Set());
  const needing = useMemo(
    () =>
      verdicts
        .filter(({ consequences }) => consequences.some(({ code }) => NEEDS_CONSENT.has(code)))
        .map(({ instance }) => instance.id),
    [verdicts],
  );
  return {
    needed: needing.length,
    given: needing.every((id) => agreedTo.has(id)),
    give: (given) => setAgreedTo(new Set(given ? needing : [])),
  };
}
