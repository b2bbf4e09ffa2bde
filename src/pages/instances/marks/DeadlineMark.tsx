import { Anchor } from "@mantine/core";
import { IconClockExclamation, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Deadline, Instance } from "../../../instance/instance.ts";
import { isInArrears } from "../../../instance/terminate.ts";
import classes from "./Marks.module.css";
import { useTimeLeft } from "./use-time-left.ts";

interface DeadlineMarkProps {
  readonly instance: Instance;
}

/**
 * That an instance is in the recycle bin, with the way there, or that it suffers from an overdue
 * payment; how long it still has, and what helps. Nothing for all others.
 */
export function DeadlineMark({ instance }: DeadlineMarkProps) {
  const { state } = instance;
  const isIll = state !== "terminating" && isInArrears(instance);
  // Most rows have none: they do not look up its texts.
  return state === "recycled" || isIll ? <Mark instance={instance} /> : null;
}

function Mark({ instance }: DeadlineMarkProps) {
  const { t } = useTranslation("instances");
  const { state, deadline, region, id, name } = instance;
  if (state === "recycled") {
    return (
      <div className={classes.mark} data-mark="recycle-bin">
        <IconTrash size={13} aria-hidden />
        <div>
          <Anchor
            className={classes.link}
            renderRoot={(props) => <Link to="/recycle-bin" search={{ region, q: id }} {...props} />}
            aria-label={t("mark.openBin", { name: name || id })}
          >
            {t("mark.inBin")}
          </Anchor>
          {deadline?.kind === "recycle-bin-release" && (
            <div className={classes.left}>
              <Left deadline={deadline} said="release" />
            </div>
          )}
        </div>
      </div>
    );
  }
  const stopped = deadline?.kind === "arrears-release" || state === "stopped";
  return (
    <div className={classes.mark} data-mark="arrears">
      <IconClockExclamation size={13} aria-hidden />
      <div>
        <div className={classes.left}>
          {deadline ? (
            <Left
              deadline={deadline}
              said={deadline.kind === "arrears-stop" ? "arrearsStop" : "arrearsRelease"}
            />
          ) : (
            t("mark.arrears")
          )}
        </div>
        <div className={classes.help}>{t(stopped ? "mark.topUpToStart" : "mark.topUpToKeep")}</div>
      </div>
    </div>
  );
}

interface LeftProps {
  readonly deadline: Deadline;
  readonly said: "release" | "arrearsStop" | "arrearsRelease";
}

/** Drawn again each second, and nothing else of the row with it. */
function Left({ deadline, said }: LeftProps) {
  const { t } = useTranslation("instances");
  const left = useTimeLeft(deadline.at);
  return left === null ? t("mark.due") : t(`mark.${said}`, { left });
}
