import type { TFunction } from "i18next";
import { CloudError } from "../../cloud/cloud-error.ts";
import { errorKey } from "../../cloud/error-key.ts";
import type { ErrorTexts } from "../../i18n/use-error-texts.ts";
import type { FailReason, Fault, Run } from "../../runs/run.ts";

/** Everything that is said about one failure. */
export interface ReasonSentences {
  /** What happened; more than one when there are several blockers. */
  readonly what: readonly string[];
  /** What to do next. */
  readonly next: readonly string[];
  readonly code: string | null;
  readonly requestId: string | null;
}

/** The texts that reasons are made of, in the language on screen. */
export interface ReasonTexts {
  readonly runs: TFunction<"runs">;
  readonly error: ErrorTexts;
  readonly blocker: TFunction<"blocker">;
}

/** A failure in a person's words. */
export function reasonSentences(
  action: Run["action"],
  reason: FailReason,
  { runs, error, blocker }: ReasonTexts,
): ReasonSentences {
  switch (reason.kind) {
    case "blocked":
      return {
        what: reason.blockers.map((each) => blocker(`${each}.reason`)),
        next: reason.blockers.map((each) => blocker(`${each}.next`)),
        ...namesOf(reason.fault),
      };
    case "fault":
      return { ...faultSentences(reason.fault, error), ...namesOf(reason.fault) };
    case "not-carried-out":
      return {
        what: [runs("reason.not-carried-out.what")],
        next: [runs("reason.not-carried-out.next")],
        ...namesOf(reason.fault),
      };
    case "not-begun":
      return {
        what: [runs("reason.not-begun.what")],
        next: [runs("reason.not-begun.next")],
        code: null,
        requestId: reason.requestId,
      };
    case "gave-up": {
      const what = [runs(`reason.gave-up.what.${action}`)];
      if (reason.message) what.push(runs("reason.gave-up.said", { message: reason.message }));
      return {
        what,
        next: [runs(`reason.gave-up.next.${action}`)],
        code: null,
        requestId: reason.requestId,
      };
    }
    case "secret-forgotten":
      return {
        what: [runs("reason.secret-forgotten.what")],
        next: [runs("reason.secret-forgotten.next")],
        code: null,
        requestId: null,
      };
    case "gone":
      return {
        what: [blocker("gone.reason")],
        next: [blocker("gone.next")],
        code: null,
        requestId: null,
      };
  }
}

/** What a cloud's answer, or the lack of one, means. */
export function faultSentences(
  fault: Fault,
  { t, hasText }: ErrorTexts,
): Pick<ReasonSentences, "what" | "next"> {
  const key = errorKey(new CloudError(fault), hasText);
  const values = { code: fault.code ?? "", message: fault.message };
  return { what: [t(`${key}.title`, values)], next: [t(`${key}.next`, values)] };
}

function namesOf(fault: Fault | null): Pick<ReasonSentences, "code" | "requestId"> {
  return { code: fault?.code ?? null, requestId: fault?.requestId ?? null };
}
