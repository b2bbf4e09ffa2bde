/** Long work that can be interrupted: it yields often, and returns its result at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
