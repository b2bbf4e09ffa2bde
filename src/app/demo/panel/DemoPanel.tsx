import { Badge, Button, CloseButton, FocusTrap, Portal, Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconFlask, IconRoute } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, use, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AccountSection } from "../account/AccountSection.tsx";
import { ClockSection } from "../clock/ClockSection.tsx";
import { WorldClock } from "../clock/WorldClock.tsx";
import type { Demo } from "../demo.ts";
import { useDemoTexts } from "../demo-texts.ts";
import { FaultsSection } from "../faults/FaultsSection.tsx";
import { CopyLink } from "../link/CopyLink.tsx";
import { ScenarioSection } from "../scenario/ScenarioSection.tsx";
import classes from "./DemoPanel.module.css";
import { ResetWorld } from "./ResetWorld.tsx";

const RequestsSection = lazy(() =>
  import("../requests/RequestsSection.tsx").then((module) => ({
    default: module.RequestsSection,
  })),
);

const TABS = ["scenario", "clock", "account", "faults", "requests"] as const;

export interface DemoPanelProps {
  readonly demo: Promise<Demo>;
  readonly onClose: () => void;
  readonly onTour: () => void;
}

/**
 * Everything that is not the cloud's own: scenario, clock, account, faults, requests. Beside the
 * page, which stays in use; over it where there is no room for both.
 */
export function DemoPanel({ demo, onClose, onTour }: DemoPanelProps) {
  useDemoTexts("demo");
  const { mode, control } = use(demo);
  const { t } = useTranslation(["demo", "app"]);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const narrow = useMediaQuery("(max-width: 47.99em)", undefined, {
    getInitialValueInEffect: false,
  });

  useEffect(() => title.current?.focus(), []);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  }

  return (
    <Portal>
      <FocusTrap active={narrow}>
        <section
          role="dialog"
          aria-modal={narrow || undefined}
          aria-labelledby={titleId}
          tabIndex={-1}
          className={classes.panel}
          onKeyDown={closeOnEscape}
        >
          <div className={classes.head}>
            <h2 className={classes.title} id={titleId} ref={title} tabIndex={-1} data-autofocus>
              {t("app:demo.open")}
            </h2>
            <Badge
              className={classes.badge}
              variant="outline"
              leftSection={<IconFlask size={12} aria-hidden />}
            >
              {t("title")}
            </Badge>
            <CloseButton className={classes.close} aria-label={t("close")} onClick={onClose} />
          </div>
          <p className={classes.explanation}>{t("explanation")}</p>
          <WorldClock control={control} />
          <Tabs
            defaultValue="scenario"
            keepMounted={false}
            classNames={{ root: classes.tabs, list: classes.list, tab: classes.tab }}
          >
            <Tabs.List aria-label={t("tabs.label")} grow>
              {TABS.map((tab) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`tabs.${tab}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel className={classes.section} value="scenario">
              <ScenarioSection control={control} mode={mode} />
            </Tabs.Panel>
            <Tabs.Panel className={classes.section} value="clock">
              <ClockSection control={control} />
            </Tabs.Panel>
            <Tabs.Panel className={classes.section} value="account">
              <AccountSection control={control} />
            </Tabs.Panel>
            <Tabs.Panel className={classes.section} value="faults">
              <FaultsSection control={control} />
            </Tabs.Panel>
            <Tabs.Panel className={classes.section} value="requests">
              <Suspense fallback={<p>{t("app:loading")}</p>}>
                <RequestsSection control={control} />
              </Suspense>
            </Tabs.Panel>
          </Tabs>
          <div className={classes.foot}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRoute size={15} aria-hidden />}
              onClick={onTour}
            >
              {t("tour.start")}
            </Button>
            <CopyLink control={control} />
            <ResetWorld control={control} />
          </div>
        </section>
      </FocusTrap>
    </Portal>
  );
}
