import { Popover } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { Suspense, use } from "react";
import { useTranslation } from "react-i18next";
import { BarButton } from "../shell/BarButton.tsx";
import { DemoPanel } from "./DemoPanel.tsx";
import { useDemoPromise } from "./demo.ts";
import { DemoMenuContext } from "./demo-menu-context.ts";

/** Steers the pretend cloud and says plainly that it is one. Absent in a live deployment. */
export function DemoMenu() {
  const { t } = useTranslation("app");
  const demo = useDemoPromise();
  const offered = use(DemoMenuContext);
  if (!demo || !offered) return null;
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <BarButton
          icon={<IconFlask size={18} aria-hidden />}
          label={t("demo.open")}
          text={t("demo.name")}
          tone="demo"
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t("demo.open")}>
        <Suspense fallback={<p>{t("loading")}</p>}>
          <DemoPanel demo={demo} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
