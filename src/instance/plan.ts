import type { Blocker } from "./blockers.ts";
import { type Consequence, needsReading } from "./consequences.ts";
import type { Instance, InstanceId } from "./instance.ts";
import { atOnce, type Steps } from "./steps.ts";

/**
 * The pure half of an action: what may be done, what it means, how it is grouped into requests,
 * and how a reading of the instance tells that it was done. One value per action, in its own file.
 */
export interface ActionRules<Options, RequestOptions> {
  readonly blockers: (instance: Instance, options: Options) => Blocker[];
  readonly consequences: (instance: Instance, options: Options) => Consequence[];
  /** What this instance needs in its request. Instances with equal values (as JSON) share requests. */
  readonly requestOptions: (instance: Instance, options: Options) => RequestOptions;
  /** Whether a reading shows this very action at work, whoever asked for it. */
  readonly underWay: (instance: Instance) => boolean;
  /** Whether a reading shows the end state that a request with these options asks for. */
  readonly done: (instance: Instance, sent: RequestOptions) => boolean;
  /** Whether a reading shows that the action ended, or never began, without its end state. */
  readonly undone: (instance: Instance) => boolean;
  /**
   * Whether an instance stops answering for longer than a restart, so that it has to be said what
   * depends on it; absent where none ever does. [SU7, SU8]
   */
  readonly takesDown?: (instance: Instance, options: Options) => Downtime;
  /** Whether the cloud's answer already is the end, as with a new name; otherwise a reading tells. */
  readonly doneByAnswer?: (sent: RequestOptions) => boolean;
  /** Whether it may show only in what stands beside an instance's own record, such as its timer. */
  readonly shownBeside?: boolean;
  /** Whether an instance that is no longer there shows the action's end, as with a termination. */
  readonly doneWhenGone?: boolean;
  /** What of its options must never be kept: absent where nothing is secret. */
  readonly secrets?: Secrets<Options, RequestOptions>;
}

/** For how long an instance does not answer; false: no longer than for a restart. */
export type Downtime = false | "for-a-while" | "for-good";

/**
 * Options that live in the memory of one tab only: not in storage, history, reports or addresses.
 * A request that has not left when that tab ends cannot be sent any more.
 */
export interface Secrets<Options, RequestOptions> {
  /** The same options without what is secret: what is kept and shown. */
  readonly redactChosen: (options: Options) => Options;
  readonly redactSent: (options: RequestOptions) => RequestOptions;
  /** The secret texts themselves, so that none gets out within a message of the cloud. */
  readonly textsOf: (options: RequestOptions) => readonly string[];
}

/** What the plan says about one selected instance. */
export interface Verdict {
  readonly instance: Instance;
  /** Not empty: left out, for these reasons. */
  readonly blockers: readonly Blocker[];
  readonly consequences: readonly Consequence[];
}

export interface PlannedRequest<RequestOptions> {
  readonly region: string;
  readonly ids: readonly InstanceId[];
  readonly options: RequestOptions;
}

/** Selection + options → what would be sent, who is left out and why, what it means for the rest. */
export interface Plan<RequestOptions> {
  readonly verdicts: readonly Verdict[];
  readonly requests: readonly PlannedRequest<RequestOptions>[];
}

/** The three groups of a dialog. Every selected instance is in exactly one. [PL3, PL4] */
export interface VerdictGroups {
  readonly clear: readonly Verdict[];
  readonly caution: readonly Verdict[];
  readonly blocked: readonly Verdict[];
}

/** Instances that are planned in one step. */
const STEP = 200;

/**
 * Plans an action. Instances given twice count once [PL1]; requests hold every eligible id exactly
 * once and no other [PL2], at most `maxIds` each, never mixing regions or options [PL5].
 */
export function planAction<Options, RequestOptions>(
  rules: ActionRules<Options, RequestOptions>,
  selection: readonly Instance[],
  options: Options,
  maxIds: number,
): Plan<RequestOptions> {
  return atOnce(planSteps(rules, selection, options, maxIds));
}

/** The same a few instances at a time: a hundred thousand would keep a page busy for too long. */
export function* planSteps<Options, RequestOptions>(
  rules: ActionRules<Options, RequestOptions>,
  selection: readonly Instance[],
  options: Options,
  maxIds: number,
): Steps<Plan<RequestOptions>> {
  const unique = new Map<InstanceId, Instance>();
  for (const [index, instance] of selection.entries()) {
    if (index % STEP === STEP - 1) yield;
    unique.set(instance.id, instance);
  }
  const verdicts: Verdict[] = [];
  const groups = new Map<string, { region: string; options: RequestOptions; ids: InstanceId[] }>();
  for (const instance of unique.values()) {
    if (verdicts.length % STEP === STEP - 1) yield;
    const blockers = rules.blockers(instance, options);
    const consequences = blockers.length > 0 ? [] : rules.consequences(instance, options);
    verdicts.push({ instance, blockers, consequences });
    if (blockers.length > 0) continue;
    const requestOptions = rules.requestOptions(instance, options);
    const key = `${instance.region} ${JSON.stringify(requestOptions)}`;
    const group = groups.get(key);
    if (group) group.ids.push(instance.id);
    else groups.set(key, { region: instance.region, options: requestOptions, ids: [instance.id] });
  }

  const requests = [...groups.values()].flatMap(({ region, ids, options: requestOptions }) =>
    chunk(ids, maxIds).map((part) => ({ region, ids: part, options: requestOptions })),
  );
  return { verdicts, requests };
}

/** Splits a plan's verdicts into the dialog's three groups, keeping their order. [PL3, PL4] */
export function groupVerdicts(verdicts: readonly Verdict[]): VerdictGroups {
  const clear: Verdict[] = [];
  const caution: Verdict[] = [];
  const blocked: Verdict[] = [];
  for (const verdict of verdicts) {
    if (verdict.blockers.length > 0) blocked.push(verdict);
    else if (needsReading(verdict.consequences)) caution.push(verdict);
    else clear.push(verdict);
  }
  return { clear, caution, blocked };
}

/** What changed between the plan a person saw and the plan after reading the states again. */
export interface PlanReview {
  /** Instances whose eligibility, reasons or consequences differ from what was shown. */
  readonly changed: readonly InstanceId[];
  /** Instances that were eligible when shown and are not any more. */
  readonly lost: readonly InstanceId[];
  /** Instances that became eligible meanwhile: they wait for the person, who has not agreed to them. [PL7] */
  readonly gained: readonly InstanceId[];
}

/** Compares what was shown with what is true now. The person confirms again only if some were lost. [PL6] */
export function reviewPlan(shown: readonly Verdict[], fresh: readonly Verdict[]): PlanReview {
  const now = new Map(fresh.map((verdict) => [verdict.instance.id, verdict]));
  const changed: InstanceId[] = [];
  const lost: InstanceId[] = [];
  const gained: InstanceId[] = [];
  for (const before of shown) {
    const { id } = before.instance;
    const after = now.get(id);
    const wasEligible = before.blockers.length === 0;
    const isEligible = after !== undefined && after.blockers.length === 0;
    if (wasEligible && !isEligible) lost.push(id);
    if (!wasEligible && isEligible) gained.push(id);
    if (after === undefined || meaning(before) !== meaning(after)) changed.push(id);
  }
  return { changed, lost, gained };
}

function meaning({ blockers, consequences }: Verdict): string {
  return JSON.stringify([blockers, consequences]);
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  if (!(size >= 1)) throw new RangeError(`Failed to split a plan: ${size} ids per request.`);
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size)
    parts.push(items.slice(start, start + size));
  return parts;
}
