/** What is secret in runs: held in the memory of the tab that began them, and nowhere else. */
import { type ActionName, rulesOf, type SentOptions } from "../instance/action-rules.ts";
import type { Fault, Run, RunId, RunRequest } from "./run.ts";

export interface RunSecrets {
  /** The run as it may be stored and shown; what is secret is kept until {@link forget}. */
  hide<Name extends ActionName>(run: Run<Name>): Run<Name>;
  /** What a request has to carry; null when this tab does not know it. */
  optionsOf<Name extends ActionName>(
    run: Run<Name>,
    request: RunRequest<Name>,
  ): SentOptions<Name> | null;
  /** A fault without any of the run's secrets, which a cloud may repeat in its message. */
  redact(run: Run, fault: Fault): Fault;
  forget(id: RunId): void;
}

const HIDDEN = "•••";

export function createRunSecrets(): RunSecrets {
  /** The options of each planned request, by run. */
  const known = new Map<RunId, readonly unknown[]>();

  function optionsOf<Name extends ActionName>(
    run: Run<Name>,
    request: RunRequest<Name>,
  ): SentOptions<Name> | null {
    if (!rulesOf(run.action).secrets) return request.options;
    // Put there by `hide` for a run of this very id, hence of this action.
    return (known.get(run.id)?.[request.origin] as SentOptions<Name> | undefined) ?? null;
  }

  return {
    optionsOf,
    hide<Name extends ActionName>(run: Run<Name>): Run<Name> {
      const { secrets } = rulesOf(run.action);
      if (!secrets) return run;
      known.set(
        run.id,
        run.requests.map(({ options }) => options),
      );
      return {
        ...run,
        chosen: secrets.redactChosen(run.chosen),
        requests: run.requests.map((request) => ({
          ...request,
          options: secrets.redactSent(request.options),
        })),
      };
    },
    redact(run, fault) {
      const { secrets } = rulesOf(run.action);
      if (!secrets) return fault;
      let { message } = fault;
      for (const request of run.requests) {
        const options = optionsOf(run, request);
        const texts = options === null ? [] : secrets.textsOf(options);
        for (const text of texts) if (text !== "") message = message.replaceAll(text, HIDDEN);
      }
      return message === fault.message ? fault : { ...fault, message };
    },
    forget(id) {
      known.delete(id);
    },
  };
}
