import { type ReactNode, Suspense } from "react";
import { LoadBoundary } from "../LoadBoundary.tsx";

export interface LateProps {
  /** Somebody has read that it could not be had. */
  readonly onGiveUp: () => void;
  readonly children: ReactNode;
}

/** Around parts that were waited for: says so when they could not be had. */
export function Late({ onGiveUp, children }: LateProps) {
  return (
    <LoadBoundary onClose={onGiveUp}>
      <Suspense fallback={null}>{children}</Suspense>
    </LoadBoundary>
  );
}
