import { IconBell } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { useRuns } from "../../runs/runs-context.tsx";
import { LateMenu } from "../../ui/dropdown/LateMenu.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { BarButton } from "../shell/BarButton.tsx";
import classes from "./RunBell.module.css";
import { RUN_BELL_ID } from "./run-bell-id.ts";

const RunBellDropdown = lazyPart(
  async () => (await import("./RunBellDropdown.tsx")).RunBellDropdown,
);

/** The bell of the top bar: how many operations are under way, and the way back to each notice. */
export function RunBell() {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const running = useRuns().filter(({ finishedAt }) => finishedAt === null).length;

  return (
    <LateMenu
      id={RUN_BELL_ID}
      width={320}
      button={(opener) => (
        <BarButton
          {...opener}
          icon={
            <span className={classes.bell} aria-hidden>
              <IconBell size={18} />
              {running > 0 && <span className={classes.running}>{format.number(running)}</span>}
            </span>
          }
          label={
            running === 0
              ? t("bell.label")
              : t("bell.running", { count: running, n: format.number(running) })
          }
        />
      )}
      Lines={RunBellDropdown}
      lines={{}}
    />
  );
}
