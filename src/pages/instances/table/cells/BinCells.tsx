import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "../../../../actions/action.ts";
import { actionsAt } from "../../../../actions/menu/menu-tree.ts";
import { ACTIONS, actionOf } from "../../../../actions/registry.ts";
import { useActionEntry } from "../../../../actions/use-action-entry.ts";
import { owesMoney } from "../../../../instance/account.ts";
import type { ActionName, ChosenOptions } from "../../../../instance/action-rules.ts";
import type { Deadline, Instance } from "../../../../instance/instance.ts";
import { accountQueries } from "../../../../queries/account.ts";
import { useCloud } from "../../../../queries/cloud-context.tsx";
import { useTimeLeft } from "../../marks/use-time-left.ts";
import { useRowContext } from "../row-context.ts";
import classes from "./BinCells.module.css";
import { EmptyCell, SecondLine } from "./CellLines.tsx";

/** How it got into the bin. */
export function SetAsideByCell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  return t(`terms:setAsideBy.${instance.setAsideBy}`);
}

/** Since when it has been in the bin. */
export function RecycledSinceCell({ instance: { deadline } }: { readonly instance: Instance }) {
  const { format } = useRowContext();
  if (!deadline) return <EmptyCell />;
  return (
    <time dateTime={new Date(deadline.since).toISOString()}>{format.dateTime(deadline.since)}</time>
  );
}

/** How long until it is released, counting down, and when that is. */
export function ReleasedAtCell({ instance: { deadline } }: { readonly instance: Instance }) {
  return deadline ? <Countdown deadline={deadline} /> : <EmptyCell />;
}

function Countdown({ deadline: { at } }: { readonly deadline: Deadline }) {
  const { t } = useTranslation("recycle-bin");
  const { format } = useRowContext();
  const left = useTimeLeft(at);
  return (
    <div>
      <div className={classes.left} data-countdown>
        {left ?? t("due")}
      </div>
      <SecondLine>
        <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
      </SecondLine>
    </div>
  );
}

/** What can be done to one instance in the bin; what cannot says why. */
export function BinOperationCell({ instance }: { readonly instance: Instance }) {
  const cloud = useCloud();
  const balance = useQuery(accountQueries(cloud).balance());
  const inArrears = balance.data !== undefined && owesMoney(balance.data);
  return (
    <div className={classes.operations}>
      {actionsAt(ACTIONS, "bin-row", cloud.capabilities)
        // Nobody looks for a renewal where there is nothing to renew.
        .filter((name) => name !== "renew" || instance.billing === "subscription")
        .map((name) =>
          name === "recover" ? (
            <BinButton
              key={name}
              action={actionOf(name)}
              instance={instance}
              chosen={{ inArrears }}
            />
          ) : (
            <BinButton key={name} action={actionOf(name)} instance={instance} chosen={{}} />
          ),
        )}
    </div>
  );
}

interface BinButtonProps<Name extends ActionName> {
  readonly action: Action<Name>;
  readonly instance: Instance;
  /** What the page knows better than the action's own defaults. */
  readonly chosen: Partial<ChosenOptions<Name>>;
}

function BinButton<Name extends ActionName>({ action, instance, chosen }: BinButtonProps<Name>) {
  const { t } = useTranslation("actions");
  const { label, reasons, choose } = useActionEntry(action, instance, chosen);
  const reasonId = useId();
  const blocked = reasons.length > 0;
  return (
    <>
      <Button
        className={classes.button}
        variant="subtle"
        size="compact-sm"
        data-tone={action.tone}
        aria-label={t("menu.actionFor", { action: label, name: instance.name || instance.id })}
        aria-disabled={blocked || undefined}
        aria-describedby={blocked ? reasonId : undefined}
        onClick={choose}
      >
        {label}
      </Button>
      {blocked && (
        <span id={reasonId} className={classes.reason}>
          {reasons.join(" ")}
        </span>
      )}
    </>
  );
}
