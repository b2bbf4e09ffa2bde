import { useDisclosure } from "@mantine/hooks";
import { IconFlask } from "@tabler/icons-react";
import { lazy, Suspense, use, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../ui/commands/use-command.ts";
import { useIdle } from "../../ui/idle.ts";
import { LoadBoundary } from "../../ui/LoadBoundary.tsx";
import { NothingOnFailure } from "../../ui/NothingOnFailure.tsx";
import { BarButton } from "../shell/BarButton.tsx";
import { type Demo, useDemoPromise } from "./demo.ts";
import { DemoMenuContext } from "./demo-menu-context.ts";

const DemoPanel = lazy(() =>
  import("./panel/DemoPanel.tsx").then((module) => ({ default: module.DemoPanel })),
);
const FaultMarks = lazy(() =>
  import("./faults/FaultMarks.tsx").then((module) => ({ default: module.FaultMarks })),
);
const Tour = lazy(() => import("./tour/Tour.tsx").then((module) => ({ default: module.Tour })));

/** Steers the pretend cloud and says plainly that it is one. Absent in a live deployment. */
export function DemoMenu() {
  const demo = useDemoPromise();
  const offered = use(DemoMenuContext);
  return demo && offered ? <OfferedDemoMenu demo={demo} /> : null;
}

/** Only the button is here at once; the rest is fetched when it is needed. */
function OfferedDemoMenu({ demo }: { readonly demo: Promise<Demo> }) {
  const { t } = useTranslation("app");
  const [open, panel] = useDisclosure(false);
  const [touring, setTouring] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const idle = useIdle();

  const close = useCallback(() => {
    panel.close();
    button.current?.focus();
  }, [panel.close]);
  const startTour = useCallback(() => {
    panel.close();
    setTouring(true);
  }, [panel.close]);
  const endTour = useCallback((hadFocus = true) => {
    setTouring(false);
    if (hadFocus) button.current?.focus();
  }, []);

  useCommand("demo-menu", panel.open);
  useCommand("tour", startTour);

  return (
    <>
      {idle && (
        <NothingOnFailure>
          <Suspense fallback={null}>
            <FaultMarks demo={demo} />
          </Suspense>
        </NothingOnFailure>
      )}
      <BarButton
        ref={button}
        icon={<IconFlask size={18} aria-hidden />}
        label={t("demo.open")}
        text={t("demo.name")}
        tone="demo"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={open ? close : panel.open}
      />
      {open && (
        <LoadBoundary onClose={close}>
          <Suspense fallback={null}>
            <DemoPanel demo={demo} onClose={close} onTour={startTour} />
          </Suspense>
        </LoadBoundary>
      )}
      {touring && (
        <LoadBoundary onClose={endTour}>
          <Suspense fallback={null}>
            <Tour demo={demo} onEnd={endTour} />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
