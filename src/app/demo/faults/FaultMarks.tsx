import { UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconBug, IconX } from "@tabler/icons-react";
import { onlineManager } from "@tanstack/react-query";
import { use, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announce.ts";
import type { Demo, DemoControl } from "../demo.ts";
import { useDemoTexts } from "../demo-texts.ts";
import { type ActiveFault, switchAllOff, switchOff } from "./active-faults.ts";
import classes from "./FaultMarks.module.css";
import { useFaultWords } from "./use-fault-words.ts";
import { useFaults } from "./use-faults.ts";

/** So many are named in a wide bar, and in one of medium width; more stand behind one button. */
const NAMED_IF_WIDE = 3;
const NAMED_IF_MEDIUM = 1;

/** In the top bar: every fault that is switched on, each switched off with one press. */
export function FaultMarks({ demo }: { readonly demo: Promise<Demo> }) {
  const { control } = use(demo);
  const { active } = useFaults(control);
  useOffline(active.some((fault) => fault.kind === "preset" && fault.name === "offline"));
  return active.length > 0 ? <Marks control={control} active={active} /> : null;
}

interface MarksProps {
  readonly control: DemoControl;
  readonly active: readonly ActiveFault[];
}

function Marks({ control, active }: MarksProps) {
  useDemoTexts("demo");
  const { t } = useTranslation("demo");
  const wordsOf = useFaultWords();
  const wide = useMediaQuery("(min-width: 85em)", undefined, { getInitialValueInEffect: false });
  const medium = useMediaQuery("(min-width: 56em)", undefined, { getInitialValueInEffect: false });
  const named = wide ? NAMED_IF_WIDE : medium ? NAMED_IF_MEDIUM : 0;

  async function clear(step: Promise<void>) {
    await step;
    announce(t("faults.cleared"));
  }

  if (active.length <= named) {
    return (
      <ul className={classes.marks} aria-label={t("faults.group")}>
        {active.map((fault) => {
          const words = wordsOf(fault);
          const label = t("faults.off", { fault: words });
          return (
            <li key={words}>
              <UnstyledButton
                className={classes.mark}
                aria-label={label}
                title={label}
                onClick={() => void switchOff(control, fault)}
              >
                <IconBug size={15} aria-hidden />
                <span className={classes.words}>{words}</span>
                <IconX size={14} aria-hidden />
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    );
  }
  const label = t("faults.bar", {
    count: active.length,
    faults: active.map(wordsOf).join(", "),
  });
  return (
    <UnstyledButton
      className={classes.mark}
      aria-label={label}
      title={label}
      onClick={() => void clear(switchAllOff(control))}
    >
      <IconBug size={15} aria-hidden />
      <span className={classes.count}>{active.length}</span>
      <IconX size={14} aria-hidden />
    </UnstyledButton>
  );
}

/** The page behaves as it does when the browser itself says that there is no network. */
function useOffline(offline: boolean): void {
  useEffect(() => {
    if (!offline) return;
    onlineManager.setOnline(false);
    return () => onlineManager.setOnline(navigator.onLine !== false);
  }, [offline]);
}
