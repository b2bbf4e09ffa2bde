import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Failure } from "./Failure.tsx";

/** A page that could not be drawn; the frame around it stays usable. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Failure
      error={error instanceof Error ? error : new Error(String(error))}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
