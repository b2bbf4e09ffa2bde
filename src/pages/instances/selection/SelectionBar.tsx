import { Button, Loader } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { BatchPlace } from "../../../actions/action.ts";
import { actionsAt } from "../../../actions/menu/menu-tree.ts";
import { ACTIONS } from "../../../actions/registry.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import type { ActionName } from "../../../instance/action-rules.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { LateMenu } from "../../../ui/dropdown/LateMenu.tsx";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import { Toolbar } from "../../../ui/Toolbar.tsx";
import { isAble } from "./able.ts";
import classes from "./SelectionBar.module.css";
import type { SelectionReach } from "./selection.ts";
import type { Gathering } from "./use-gather.ts";
import { useSelectionStore } from "./use-selection.ts";

const KeepDropdown = lazyPart(async () => (await import("./KeepDropdown.tsx")).KeepDropdown);

export interface SelectionBarProps {
  readonly region: string;
  readonly reach: SelectionReach;
  /** How many match on all pages; null where no list says so. */
  readonly total: number | null;
  /** Whether there is a page that rows can be on. */
  readonly paged: boolean;
  readonly gathering: Gathering;
  readonly onGather: (able: ActionName | null) => void;
  /** Where the actions are to whose candidates the selection can be narrowed. */
  readonly place: BatchPlace;
  /** Of the element that says why the actions are not to be had: they refer to it. */
  readonly reasonId: string;
}

/** Says what is ticked and what of it an action would touch, and changes it in bulk. */
export function SelectionBar({
  region,
  reach,
  total,
  paged,
  gathering,
  onGather,
  place,
  reasonId,
}: SelectionBarProps) {
  const { t } = useTranslation(["instances", "actions"]);
  const format = useFormat();
  const { capabilities } = useCloud();
  const store = useSelectionStore();
  const { within, hidden, onPage } = reach;
  const selected = within.length + hidden.length;
  const amount = (count: number) => ({ count, n: format.number(count) });

  return (
    // Always there: rows must not move under the pointer that ticks them.
    <section
      className={classes.bar}
      aria-label={t("selection.label")}
      data-empty={selected === 0 || undefined}
    >
      <div className={classes.facts}>
        <strong data-selected-count={selected}>{t("selection.selected", amount(selected))}</strong>
        {paged && <span>{t("selection.onPage", amount(onPage))}</span>}
        {hidden.length > 0 && (
          <span className={classes.hidden}>{t("selection.hidden", amount(hidden.length))}</span>
        )}
        {within.length === 0 && <span id={reasonId}>{t("actions:buttons.noneSelected")}</span>}
      </div>
      <Toolbar className={classes.buttons} label={t("selection.tools")}>
        {hidden.length > 0 && (
          <BarButton
            label={t("selection.dropHidden")}
            onClick={() =>
              store.drop(
                region,
                hidden.map(({ id }) => id),
              )
            }
          />
        )}
        {selected > 0 &&
          gathering.status === "idle" &&
          (total === null || within.length < total) && (
            <BarButton
              label={
                total === null ? t("selection.allMatching") : t("selection.matching", amount(total))
              }
              onClick={() => onGather(null)}
            />
          )}
        {within.length > 0 && (
          <KeepMenu
            place={place}
            onKeep={(name) => store.keepOnly(region, isAble(name, capabilities))}
          />
        )}
        {selected > 0 && (
          <BarButton label={t("selection.clear")} onClick={() => store.clear(region)} />
        )}
      </Toolbar>
      {gathering.status === "reading" && (
        <div className={classes.reading}>
          <Loader size={14} aria-hidden />
          <span role="status">{t("selection.gathering")}</span>
          <BarButton label={t("selection.stop")} onClick={gathering.stop} />
        </div>
      )}
      {gathering.status === "failed" && (
        <FailureNotice
          error={gathering.error}
          title={t("selection.gatherFailed")}
          onRetry={gathering.retry}
        />
      )}
    </section>
  );
}

/** Narrows what is ticked to what an action can be done to. */
function KeepMenu({
  place,
  onKeep,
}: {
  readonly place: BatchPlace;
  readonly onKeep: (name: ActionName) => void;
}) {
  const { t } = useTranslation("instances");
  const { capabilities } = useCloud();
  const names = actionsAt(ACTIONS, place, capabilities);
  const [only, ...more] = names;
  if (only !== undefined && more.length === 0) {
    return <BarButton label={t(`selection.keepAble.${only}`)} onClick={() => onKeep(only)} />;
  }
  return (
    <LateMenu
      button={(opener) => (
        <Button
          {...opener}
          variant="subtle"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} />}
        >
          {t("selection.keep")}
        </Button>
      )}
      Lines={KeepDropdown}
      lines={{ names, onKeep }}
    />
  );
}

function BarButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {label}
    </Button>
  );
}
