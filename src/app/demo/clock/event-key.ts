import type english from "../../../../locales/en/demo.json";

type EventKey = keyof typeof english.event;

/** The kinds of events that have a sentence of their own; each must have one in the texts. */
const SENTENCES: { readonly [Key in EventKey]: true } = {
  "health-checked": true,
  "member-missed": true,
  "stopping-shown": true,
  stopped: true,
  "soft-stop-timeout": true,
  started: true,
  "start-failed": true,
  "rebooting-shown": true,
  rebooted: true,
  "soft-reboot-timeout": true,
  created: true,
  released: true,
  recycled: true,
  recovered: true,
  "retention-over": true,
  "arrears-over": true,
  "termination-due": true,
  "rescue-entered": true,
  "rescue-left": true,
  "migration-entered": true,
  "migration-done": true,
  "migration-left": true,
  reinstalled: true,
  "forced-down": true,
  "offline-changed": true,
  "operation-done": true,
  "subscription-over": true,
  "balance-exhausted": true,
  "arrears-stop": true,
  "booting-begun": true,
  "stop-failed": true,
  "reboot-failed": true,
  "spec-changed": true,
  repaired: true,
  "allowance-exhausted": true,
  other: true,
};

/** The sentence for a kind of event; one that is newer than the texts has a plain one. */
export function eventKey(kind: string): EventKey {
  return Object.hasOwn(SENTENCES, kind) ? (kind as EventKey) : "other";
}
