import { Alert, Button, Loader, Modal } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, use, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Verdict, VerdictGroups } from "../../instance/plan.ts";
import { announce } from "../../ui/announce.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { DestructionConsent } from "../surroundings/DestructionConsent.tsx";
import { SurroundingsSummary } from "../surroundings/SurroundingsSummary.tsx";
import { onlyWith, type SummedUp, sumsOf } from "../surroundings/sums.ts";
import classes from "./ActionDialog.module.css";
import { DialogSteps, type Steps } from "./DialogSteps.tsx";
import { DialogTools } from "./dialog-tools.ts";
import type { ActionDialogState } from "./use-action-dialog.ts";
import { VerdictGroup } from "./VerdictGroup.tsx";

const GROUPS = ["clear", "caution", "blocked"] as const satisfies readonly (keyof VerdictGroups)[];

/** Up to so many rows stand above the choices, in a narrow dialog; more stand beside them. */
const FEW = 3;

export interface ActionDialogProps {
  readonly title: string;
  readonly groupTitles: Readonly<Record<keyof VerdictGroups, string>>;
  readonly confirmLabel: string;
  /** Why the confirming button cannot be used now; null when it can. */
  readonly cannotConfirm: string | null;
  readonly tone: "neutral" | "danger";
  readonly state: ActionDialogState;
  readonly onClose: () => void;
  /** What the action means for every instance, whatever is listed. */
  readonly meaning: ReactNode;
  /** What there is to choose. */
  readonly children: ReactNode;
  /** Absent: everything is asked at once. With steps, only the last one confirms. */
  readonly steps?: Steps;
  /** Asks for the agreement that the consequences need; absent: what scaling groups may destroy. */
  readonly agreement?: ReactNode;
}

/** The frame of every action's dialog: choices, the three groups, what changed, the two buttons. */
export function ActionDialog({
  title,
  groupTitles,
  confirmLabel,
  cannotConfirm: cannotChoose,
  tone,
  state,
  onClose,
  meaning,
  children,
  steps,
  agreement,
}: ActionDialogProps) {
  const { t } = useTranslation(["actions", "surroundings"]);
  const format = useFormat();
  const tools = use(DialogTools);
  const reasonId = useId();

  const { consent } = state;
  const last = !steps || steps.at === steps.titles.length - 1;
  const amount = { count: state.listed, n: format.number(state.listed) };
  const cannotConfirm = state.planning
    ? t("dialog.planning", amount)
    : (cannotChoose ?? (consent.given || !last ? null : t("surroundings:consentFirst")));
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
          {t("dialog.planning", amount)}
        </p>
      )}
      {GROUPS.map((kind) => (
        <VerdictGroup
          key={kind}
          kind={kind}
          title={groupTitles[kind]}
          verdicts={shown[kind]}
          changed={state.changed}
          brief={!last}
        />
      ))}
    </div>
  );
  const only = state.listed === 1 ? firstOf(state.groups)?.instance : undefined;

  function press() {
    if (cannotConfirm) announce(cannotConfirm);
    else if (steps && !last) steps.onGo(steps.at + 1);
    else state.confirm();
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={few ? "44rem" : "72rem"}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        close: classes.close,
      }}
      closeOnClickOutside={false}
      // Whoever opened the dialog hands the focus back: the menu it came from is gone by then.
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* A header element in a dialog would count as a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title tabIndex={-1} data-autofocus>
            {title}
          </Modal.Title>
          <div className={classes.tools}>{tools}</div>
          <Modal.CloseButton aria-label={t("dialog.close")} />
        </Modal.Header>
        {/* Not Modal.Body: that would be the dialog's description, read aloud as one endless sentence. */}
        <div className={classes.body} data-few={few || undefined}>
          <div className={classes.top}>
            {steps && <DialogSteps steps={steps} />}
            <p className={classes.summary}>
              <strong>
                {only
                  ? t("dialog.selectedOne", { name: only.name || only.id })
                  : t("dialog.selected", amount)}
              </strong>
              <span>{t("dialog.asOf", { time: format.time(state.takenAt) })}</span>
            </p>
            <ChangedNotice state={state} />
          </div>
          {few && groups}
          <div className={classes.choices} data-part="choices">
            {children}
            {last &&
              (agreement ?? (
                <DestructionConsent
                  consent={consent}
                  onChange={(given) => {
                    state.interrupt();
                    consent.give(given);
                  }}
                />
              ))}
            {meaning}
          </div>
          {!few && groups}
        </div>
        <div className={classes.footer}>
          {state.failure && (
            <FailureNotice
              error={state.failure.error}
              title={t(
                state.failure.during === "reading" ? "dialog.readFailed" : "dialog.startFailed",
              )}
              onRetry={press}
            />
          )}
          <div className={classes.buttons}>
            <p className={classes.why} id={reasonId}>
              {state.busy ? t("dialog.reading") : cannotConfirm}
            </p>
            <Button variant="default" onClick={onClose}>
              {t("dialog.cancel")}
            </Button>
            {steps && steps.at > 0 && (
              <Button variant="default" onClick={() => steps.onGo(steps.at - 1)}>
                {t("dialog.back")}
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
              {last ? confirmLabel : t("dialog.next")}
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

function firstOf({ clear, caution, blocked }: VerdictGroups): Verdict | undefined {
  return clear[0] ?? caution[0] ?? blocked[0];
}
