import type { InstanceId } from "../../instance/instance.ts";

/** Server numbers are digits; whether one is the id in full cannot be seen, but shorter ones are none. */
const FULL_ID = /^\d{5,20}$/;

export function isServerId(text: string): text is InstanceId {
  return FULL_ID.test(text);
}
