import { Button } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announce.ts";
import { copyText } from "../../../ui/copy-text.ts";
import type { DemoControl } from "../demo.ts";
import classes from "./CopyLink.module.css";
import { stateLink } from "./state-link.ts";

/** Copies the address of this page in a world that began the same, and says what that holds. */
export function CopyLink({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");
  const [link, setLink] = useState("");

  async function copy() {
    const { scenario, seed, speed, size } = control;
    const age = control.now() - control.openedAt;
    const address = stateLink(window.location.href, { scenario, seed, speed, size, age });
    setLink(address);
    const copied = await copyText(address);
    setOutcome(copied ? "copied" : "failed");
    announce(`${t(copied ? "link.copied" : "link.failed")} ${t("link.holds")}`);
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconLink size={15} aria-hidden />}
        onClick={() => void copy()}
      >
        {t("link.copy")}
      </Button>
      {outcome !== "none" && (
        <p className={classes.note}>
          {outcome === "failed" ? (
            <>
              {t("link.failed")} <code className={classes.link}>{link}</code>
            </>
          ) : (
            <strong>{t("link.copied")}</strong>
          )}{" "}
          {t("link.holds")}
        </p>
      )}
    </>
  );
}
