import { Alert, Button, Loader, Modal } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, use, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HelpTopic } from "../../cloud/provider.ts";
import { useAllTexts } from "../../i18n/use-all-texts.ts";
import { useFormat } from "../../i18n/use-format.ts";
import type { Verdict, VerdictGroups } from "../../instance/plan.ts";
import { announce } from "../../ui/announce.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { DestructionConsent } from "../surroundings/DestructionConsent.tsx";
import { HelpLink, SurroundingsSummary } from "../surroundings/SurroundingsSummary.tsx";
import { onlyWith, type SummedUp, sumsOf } from "../surroundings/sums.ts";
import classes from "./ActionDialog.module.css";
import { DialogSteps, type Steps } from "./DialogSteps.tsx";
import { DialogTools } from "./dialog-tools.ts";
import { Meaning } from "./Meaning.tsx";
import type { ActionDialogState } from "./use-action-dialog.ts";
import { VerdictGroup } from "./VerdictGroup.tsx";

const GROUPS = ["clear", "caution", "blocked"] as const satisfies readonly (keyof VerdictGroups)[];

/** Up to so many rows stand above the choices, in a narrow dialog; more stand beside them. */
const FEW = 3;

const NO_STYLE = { removeScrollBar: false };

export interface ActionFrameProps {
  readonly state: ActionDialogState;
  /**
   * What the person still has to choose, enter or agree to; null when it is all there. That nothing
   * listed can be done is said by the frame itself.
   */
  readonly missing?: string | null;
  readonly tone?: "neutral" | "danger";
  /** What the action means for every instance, whatever is listed: whole sentences, none twice. */
  readonly meaning: readonly string[];
  /** Where more is to be read about it. */
  readonly help?: HelpTopic;
  /** What there is to choose. */
  readonly children?: ReactNode;
  /** Absent: everything is asked at once. With steps, only the last one confirms. */
  readonly steps?: Steps;
  /** Asks for the agreement that the consequences need; absent: what scaling groups may destroy. */
  readonly agreement?: ReactNode;
}

/**
 * The frame of every action's dialog: choices, the three groups, what changed, the two buttons.
 * What every action says (its title, its groups, its button) it takes from the namespace that is
 * called like the action: `group`, `confirm`, `cannotConfirm.none` and `meaning.title`.
 */
export function ActionDialog({
  state,
  missing = null,
  tone = "neutral",
  meaning,
  help,
  children,
  steps,
  agreement,
}: ActionFrameProps) {
  const t = useAllTexts();
  const format = useFormat();
  const tools = use(DialogTools);
  const reasonId = useId();

  const { action, consent, interrupt } = state;
  const last = !steps || steps.at === steps.titles.length - 1;
  const amount = { count: state.listed, n: format.number(state.listed) };

  /** Why the button cannot be used now; null when it can. */
  function whyNot(): string | null {
    if (state.planning) return t("actions:dialog.planning", amount);
    if (missing !== null) return missing;
    if (state.eligible === 0) return t(`${action}:cannotConfirm.none`);
    return consent.given || !last ? null : t("surroundings:consentFirst");
  }
  const cannotConfirm = whyNot();

  // An agreement that is taken back is not waited for.
  useEffect(() => {
    if (missing !== null) interrupt();
  }, [missing, interrupt]);

  const sums = useMemo(() => sumsOf(state.groups), [state.groups]);
  const [wanted, setWanted] = useState<SummedUp | null>(null);
  // What happens to nobody any more leaves nothing to look at.
  const shownOnly = sums.some(({ code }) => code === wanted) ? wanted : null;
  const shown = useMemo(() => onlyWith(state.groups, shownOnly), [state.groups, shownOnly]);

  const few = state.listed <= FEW;
  const groups = (
    <div className={classes.groups} data-part="groups">
      <SurroundingsSummary
        sums={sums}
        filterable={state.listed > 1}
        only={shownOnly}
        onOnly={setWanted}
      />
      {state.planning && !firstOf(state.groups) && (
        <p className={classes.planning}>
          <Loader size={14} aria-hidden />
          {t("actions:dialog.planning", amount)}
        </p>
      )}
      {GROUPS.map((kind) => (
        <VerdictGroup
          key={kind}
          kind={kind}
          title={t(`${action}:group.${kind}`)}
          verdicts={shown[kind]}
          changed={state.changed}
          brief={!last}
          inSight={Math.max(0, rowsInSight() - rowsAbove(shown, kind))}
        />
      ))}
    </div>
  );
  const only = state.listed === 1 ? firstOf(state.groups)?.instance : undefined;

  function go(change: 1 | -1) {
    interrupt();
    steps?.onGo(steps.at + change);
  }

  function press() {
    if (cannotConfirm) announce(cannotConfirm);
    else if (last) state.confirm();
    else go(1);
  }

  return (
    <Modal.Root
      opened
      onClose={state.close}
      size={few ? "44rem" : "72rem"}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        close: classes.close,
      }}
      closeOnClickOutside={false}
      // A hidden scrollbar of the page would have all of it styled anew; the wheel is held back anyway.
      removeScrollProps={NO_STYLE}
      // Whoever opened the dialog hands the focus back: the menu it came from is gone by then.
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* A header element in a dialog would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title tabIndex={-1} data-autofocus>
            {t(`actions:name.${action}`)}
          </Modal.Title>
          <div className={classes.tools}>{tools}</div>
          <Modal.CloseButton aria-label={t("actions:dialog.close")} />
        </Modal.Header>
        {/* Not Modal.Body: that would be the dialog's description, read aloud as one endless sentence. */}
        <div className={classes.body} data-few={few || undefined}>
          <div className={classes.top}>
            {steps && <DialogSteps steps={steps} />}
            <p className={classes.summary}>
              <strong>
                {only
                  ? t("actions:dialog.selectedOne", { name: only.name || only.id })
                  : t("actions:dialog.selected", amount)}
              </strong>
              <span>{t("actions:dialog.asOf", { time: format.time(state.takenAt) })}</span>
            </p>
            <ChangedNotice state={state} />
          </div>
          {few && groups}
          <div className={classes.choices} data-part="choices">
            {children}
            {last &&
              (agreement ?? <DestructionConsent consent={consent} onChange={consent.give} />)}
            {last && (
              <>
                <Meaning title={t(`${action}:meaning.title`)} sentences={meaning} />
                {help && <HelpLink topic={help} />}
              </>
            )}
          </div>
          {!few && groups}
        </div>
        <div className={classes.footer}>
          {state.failure && (
            <FailureNotice
              error={state.failure.error}
              title={t(
                state.failure.during === "reading"
                  ? "actions:dialog.readFailed"
                  : "actions:dialog.startFailed",
              )}
              onRetry={press}
            />
          )}
          <div className={classes.buttons}>
            <p className={classes.why} id={reasonId}>
              {state.busy ? t("actions:dialog.reading") : cannotConfirm}
            </p>
            <Button variant="default" onClick={state.close}>
              {t("actions:dialog.cancel")}
            </Button>
            {steps && steps.at > 0 && (
              <Button variant="default" onClick={() => go(-1)}>
                {t("actions:dialog.back")}
              </Button>
            )}
            <Button
              className={classes.confirm}
              data-part="confirm"
              {...(tone === "danger" && last && { color: "red.9" })}
              aria-disabled={cannotConfirm !== null || state.busy}
              aria-describedby={reasonId}
              data-busy={state.busy || undefined}
              leftSection={state.busy ? <Loader size={14} color="currentColor" /> : null}
              onClick={press}
            >
              {last
                ? t(`${action}:confirm`, {
                    n: format.number(state.eligible),
                    m: format.number(state.listed),
                  })
                : t("actions:dialog.next")}
            </Button>
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What the last reading of the states brought to light; takes the focus, for it has to be read. */
function ChangedNotice({ state }: { readonly state: ActionDialogState }) {
  const { t } = useTranslation("actions");
  const format = useFormat();
  const notice = useRef<HTMLDivElement>(null);
  const { review } = state;

  useEffect(() => {
    if (review) notice.current?.focus();
  }, [review]);

  if (!review) return null;
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="alert"
      color="orange"
      classNames={{ root: classes.changed, title: classes.changedTitle }}
      icon={<IconAlertTriangle size={18} />}
      title={t("dialog.changed", {
        count: review.changed.length,
        n: format.number(review.changed.length),
      })}
    >
      {t("dialog.fewer", { count: review.lost.length, n: format.number(review.lost.length) })}
    </Alert>
  );
}

/** Pixels that no row of a group is lower than. */
const LOWEST_ROW = 52;
/** Pixels that stand above and below the groups at least. */
const FRAME = 200;

/** As many rows as the window shows at most. */
function rowsInSight(): number {
  return Math.ceil((window.innerHeight - FRAME) / LOWEST_ROW);
}

function rowsAbove(groups: VerdictGroups, kind: keyof VerdictGroups): number {
  return GROUPS.slice(0, GROUPS.indexOf(kind)).reduce((sum, each) => sum + groups[each].length, 0);
}

function firstOf({ clear, caution, blocked }: VerdictGroups): Verdict | undefined {
  return clear[0] ?? caution[0] ?? blocked[0];
}
