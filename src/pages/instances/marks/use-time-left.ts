import { useFormat } from "../../../i18n/use-format.ts";
import type { Instant } from "../../../instance/instance.ts";
import { useCloudNow } from "../../../queries/cloud-clock.tsx";

const SECOND = 1_000;

/** What is left until a moment by the cloud's clock, counting down; null once it has come. */
export function useTimeLeft(at: Instant): string | null {
  const format = useFormat();
  const left = at - useCloudNow(SECOND);
  return left < SECOND ? null : format.countdown(left);
}
