import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActionTarget } from "../../../actions/action-targets.ts";
import type { InstanceQuery, InstanceSort } from "../../../cloud/provider.ts";
import type { InstanceId } from "../../../instance/instance.ts";
import { whenIdle } from "../../../ui/idle.ts";
import { useSelectionStore } from "../selection/use-selection.ts";
import { tabId } from "./InstanceTab.tsx";
import { OpenPanel } from "./OpenPanel.tsx";
import { TabList } from "./TabList.tsx";
import classes from "./TabView.module.css";
import { tabRange } from "./tab-window.ts";
import { useInstanceTabs } from "./use-instance-tabs.ts";
import { useOpenInstance } from "./use-open-instance.ts";
import { useTabScroll } from "./use-tab-scroll.ts";

/** What the tab view shows comes from the URL; what a person does goes back there. */
export interface TabViewProps {
  /** The region and filters, the same as the list's. */
  readonly query: InstanceQuery;
  /** The order of the tabs, the same as the list's. */
  readonly sort: InstanceSort | null;
  /** The instance that is shown; null until one is chosen. */
  readonly open: InstanceId | null;
  /** `replace`: nobody chose it (the first one, when none is open), so Back must not lead here. */
  readonly onOpen: (id: InstanceId, how: "push" | "replace") => void;
  /** Takes all words and filters away. */
  readonly onClearFilter: () => void;
}

/** Tabs beyond the visible ones that stand ready for the next movement. */
const OVERSCAN = 6;

/** One tab per instance along the side, and the chosen instance's page. Where both do not fit beside the menu, the tabs are in a drawer. */
export function TabView({ query, sort, open, onOpen, onClearFilter }: TabViewProps) {
  const { t } = useTranslation(["instance", "app"]);
  const panelId = useId();
  const titleId = useId();
  const narrow = useMediaQuery("(max-width: 61.99em)", undefined, {
    getInitialValueInEffect: false,
  });
  const [choosing, setChoosing] = useState(false);
  const [find, setFind] = useState("");
  const sought = useDeferredValue(find.trim());

  const scroll = useTabScroll();
  const seen = tabRange(scroll.viewport, Number.POSITIVE_INFINITY, 0);
  const tabs = useInstanceTabs(query, sort, sought, seen);
  const first = sought === "" ? tabs.at(0)?.id : undefined;
  // In the frame of the press, and not in the one after that which brings the address.
  const shown = open ?? first ?? null;
  const opened = useOpenInstance(shown, query, tabs, JSON.stringify([query, sort, sought]));

  const { toTop } = scroll;
  const change = useCallback(
    (text: string) => {
      setFind(text);
      toTop();
    },
    [toTop],
  );
  const choose = useCallback(
    (id: InstanceId) => {
      setChoosing(false);
      onOpen(id, "push");
    },
    [onOpen],
  );

  useEffect(() => {
    if (open !== null || first === undefined) return;
    let meant = true;
    void whenIdle().then(() => meant && onOpen(first, "replace"));
    return () => {
      meant = false;
    };
  }, [open, first, onOpen]);

  const { instance } = opened;
  useActionTarget(
    "open",
    useMemo(() => (instance ? [instance] : []), [instance]),
    "tab-button",
  );

  const selection = useSelectionStore();
  const { rows } = tabs;
  useEffect(() => selection.read(query.region, rows), [selection, query.region, rows]);

  const list = (
    <TabList
      tabs={tabs}
      range={tabRange(scroll.viewport, tabs.total ?? 0, OVERSCAN)}
      scroll={scroll}
      find={find}
      onFind={change}
      open={opened.instance}
      openPosition={opened.position}
      panelId={panelId}
      onOpen={choose}
    />
  );
  const name = opened.instance?.name || opened.instance?.id;
  // In a closed drawer there is no tab to name the page by.
  const labelledBy = opened.instance && !narrow ? tabId(opened.instance.id) : titleId;

  return (
    <div className={classes.view}>
      {narrow ? (
        <>
          <Button
            className={classes.chooser}
            variant="default"
            fullWidth
            justify="space-between"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-haspopup="dialog"
            aria-expanded={choosing}
            aria-label={name ? t("tabs.switch", { name }) : t("tabs.choose")}
            onClick={() => setChoosing(true)}
          >
            {name ?? t("tabs.choose")}
          </Button>
          <Drawer
            opened={choosing}
            onClose={() => setChoosing(false)}
            title={t("tabs.choose")}
            size={340}
            closeButtonProps={{ "aria-label": t("app:close") }}
            classNames={{ content: classes.drawer, body: classes.drawerBody }}
          >
            {list}
          </Drawer>
        </>
      ) : (
        <div className={classes.side}>{list}</div>
      )}
      <div id={panelId} className={classes.panel} role="tabpanel" aria-labelledby={labelledBy}>
        <OpenPanel
          opened={opened}
          openId={shown}
          titleId={titleId}
          tabs={tabs}
          filtered={query.words.length > 0 || query.filters.length > 0}
          onOpen={choose}
          onClearFilter={onClearFilter}
        />
      </div>
    </div>
  );
}
