import { CloseButton, Skeleton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { useCommand } from "../../../ui/commands/use-command.ts";
import { InstanceTab } from "./InstanceTab.tsx";
import classes from "./TabList.module.css";
import { TabTick } from "./TabTick.tsx";
import { mountedPositions, type TabRange } from "./tab-window.ts";
import type { InstanceTabs } from "./use-instance-tabs.ts";
import { PINNED, useTabFocus } from "./use-tab-focus.ts";
import { TAB_HEIGHT, type TabScroll } from "./use-tab-scroll.ts";
import { useTabTicks } from "./use-tab-ticks.ts";

interface TabListProps {
  readonly tabs: InstanceTabs;
  /** The positions that stand in the document. */
  readonly range: TabRange;
  readonly scroll: TabScroll;
  readonly find: string;
  readonly onFind: (text: string) => void;
  /** The open instance, as far as it is known. */
  readonly open: Instance | undefined;
  /** Where the open instance stands in the list; null: it has no place there and is shown on top. */
  readonly openPosition: number | null;
  readonly panelId: string;
  readonly onOpen: (id: InstanceId) => void;
}

/** One tab per instance, with a search among them; only those in sight are in the document. */
export function TabList(props: TabListProps) {
  const { tabs, range, scroll, find, onFind, open, openPosition, panelId, onOpen } = props;
  const { t } = useTranslation("instance");
  const format = useFormat();
  const findField = useRef<HTMLInputElement>(null);
  const keysId = useId();

  const total = tabs.total ?? 0;
  const pinned = open !== undefined && openPosition === null && tabs.total !== undefined;
  const lead = pinned ? TAB_HEIGHT : 0;
  const { at, positionOf } = tabs;
  const instanceAt = useCallback(
    (position: number) => (position === PINNED || position === openPosition ? open : at(position)),
    [open, openPosition, at],
  );

  const focus = useTabFocus({
    total,
    pinned,
    openPosition,
    range,
    pageRows: Math.max(1, Math.floor(scroll.viewport.height / TAB_HEIGHT) - 2),
    instanceAt,
    positionOf,
    reveal: (position) => scroll.reveal(position, lead),
    onType: () => findField.current?.focus(),
  });
  const tick = useTabTicks(instanceAt);
  useCommand("rows", () => focus.move(focus.position ?? 0, "tab"), total > 0);

  // Once for each instance that is opened: afterwards the list is where the person scrolls it to.
  const revealed = useRef<InstanceId | null>(null);
  const openId = open?.id ?? null;
  const { reveal } = scroll;
  useEffect(() => {
    if (openPosition === null || revealed.current === openId) return;
    revealed.current = openId;
    reveal(openPosition, 0);
  }, [openPosition, openId, reveal]);

  function onFindKey(event: KeyboardEvent<HTMLInputElement>) {
    // While an input method composes, Enter and the arrows choose characters.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && find !== "") {
      event.preventDefault();
      event.stopPropagation();
      onFind("");
    } else if (event.key === "ArrowDown" && total > 0) {
      event.preventDefault();
      focus.move(0, "tab");
    } else if (event.key === "Enter") {
      const first = at(0);
      if (find !== "" && first) onOpen(first.id);
    }
  }

  const mounted = mountedPositions(range, [focus.position, openPosition], total);
  const rows = (pinned ? [PINNED, ...mounted] : mounted).map((position) => ({
    position,
    instance: instanceAt(position),
    top: position === PINNED ? null : lead + position * TAB_HEIGHT,
  }));

  return (
    <section className={classes.frame} aria-label={t("tabs.label")}>
      <div className={classes.find}>
        <TextInput
          ref={findField}
          size="sm"
          type="search"
          value={find}
          aria-label={t("tabs.find")}
          placeholder={t("tabs.findHint")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            find !== "" && (
              <CloseButton
                size={24}
                iconSize={16}
                aria-label={t("tabs.clearFind")}
                onClick={() => onFind("")}
              />
            )
          }
          onChange={(event) => onFind(event.currentTarget.value)}
          onKeyDown={onFindKey}
        />
        <div className={classes.count} role="status">
          {counted()}
        </div>
      </div>
      <div
        className={classes.scroller}
        ref={scroll.ref}
        onScroll={scroll.onScroll}
        data-own-keys
        // Tabs take the keys: Firefox makes a stop for Tab of whatever scrolls, unless told not to.
        {...(total > 0 && { tabIndex: -1 })}
      >
        <div className={classes.canvas} style={{ height: lead + total * TAB_HEIGHT }}>
          {/* Beside the tabs and not inside: whatever stands in a tab is no control to a reader. */}
          <fieldset
            className={classes.ticks}
            ref={focus.ticksRef}
            aria-label={t("tabs.selection")}
            onKeyDown={focus.onKeyDown}
            onFocus={focus.onFocus}
          >
            {rows.map(
              ({ position, instance, top }) =>
                instance && (
                  <div key={instance.id} className={top === null ? classes.pinned : undefined}>
                    <TabTick
                      instance={instance}
                      position={position}
                      top={top}
                      focusable={position === focus.position}
                      onTick={tick}
                    />
                  </div>
                ),
            )}
          </fieldset>
          <div
            className={classes.tabs}
            ref={focus.tabsRef}
            role="tablist"
            aria-orientation="vertical"
            aria-label={t("tabs.label")}
            aria-describedby={keysId}
            aria-busy={tabs.total === undefined}
            onKeyDown={focus.onKeyDown}
            onFocus={focus.onFocus}
          >
            {rows.map(({ position, instance, top }) =>
              instance ? (
                <div
                  key={instance.id}
                  role="presentation"
                  className={top === null ? classes.pinned : undefined}
                >
                  <InstanceTab
                    instance={instance}
                    position={position}
                    total={total}
                    top={top}
                    open={instance.id === open?.id}
                    focusable={position === focus.position}
                    panelId={panelId}
                    onOpen={onOpen}
                  />
                </div>
              ) : (
                <div
                  key={position}
                  className={classes.placeholder}
                  style={top === null ? undefined : { top }}
                  aria-hidden
                >
                  <Skeleton height={14} width="60%" />
                  <Skeleton height={12} width="80%" />
                </div>
              ),
            )}
          </div>
        </div>
        {tabs.total === undefined && !tabs.error && (
          <div aria-hidden>
            {FIRST_ROWS.map((row) => (
              <div key={row} className={classes.placeholder} style={{ top: row * TAB_HEIGHT }}>
                <Skeleton height={14} width="60%" />
                <Skeleton height={12} width="80%" />
              </div>
            ))}
          </div>
        )}
        {find !== "" && tabs.total === 0 && (
          <div className={classes.note}>{t("tabs.noneFound", { text: find })}</div>
        )}
      </div>
      <div id={keysId} hidden>
        {t("tabs.keys")}
      </div>
    </section>
  );

  function counted(): string {
    if (tabs.matching === undefined) return tabs.error ? "" : t("tabs.loading");
    if (find === "") return t("tabs.count", { count: total, n: format.number(total) });
    const all = format.number(tabs.matching);
    return tabs.finding
      ? t("tabs.findingAll", { total: all })
      : t("tabs.found", { count: total, n: format.number(total), total: all });
  }
}

/** Stand-ins while nothing is known yet; as many as usually fit. */
const FIRST_ROWS = [0, 1, 2, 3, 4, 5, 6, 7];
