import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DemoControl } from "../demo.ts";
import { useChangeWorld } from "../use-change-world.ts";
import classes from "./ResetWorld.module.css";

/** Back to the beginning, after a question: it takes everything away, in every tab. */
export function ResetWorld({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation(["demo", "app"]);
  const change = useChangeWorld();
  const [asks, setAsks] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const offer = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (asks) confirm.current?.focus();
    else if (asked.current) offer.current?.focus();
    asked.current = asks;
  }, [asks]);

  async function reset() {
    forgetMoment();
    await change(control.reset());
    setAsks(false);
  }

  if (!asks) {
    return (
      <Button
        ref={offer}
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        onClick={() => setAsks(true)}
      >
        {t("resetOffer")}
      </Button>
    );
  }
  return (
    <fieldset className={classes.question}>
      <legend>{t("resetQuestion")}</legend>
      <div className={classes.answers}>
        <Button ref={confirm} size="compact-sm" color="red.9" onClick={() => void reset()}>
          {t("reset")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsks(false)}>
          {t("app:cancel")}
        </Button>
      </div>
    </fieldset>
  );
}

/** The address may say how old the world is to be; after a reset it begins. */
function forgetMoment(): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has("at")) return;
  url.searchParams.delete("at");
  window.history.replaceState(window.history.state, "", url);
}
