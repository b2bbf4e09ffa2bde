import { countItems, type Run } from "../../runs/run.ts";

/** What a notice's colour and icon say. */
export type Outcome = "under-way" | "waiting" | "done" | "failed" | "cancelled";

/** In one word; `waiting`: for a person. */
export function outcomeOf(run: Run): Outcome {
  const { failed, cancelled, slow } = countItems(run);
  if (run.finishedAt !== null) {
    return failed > 0 ? "failed" : cancelled > 0 ? "cancelled" : "done";
  }
  const unsent = run.requests.some(({ status }) => status === "waiting");
  return (run.awaitingAgreement && unsent) || slow > 0 ? "waiting" : "under-way";
}
