import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import classes from "./NewerBuildBanner.module.css";
import { isOutdated, subscribeToBuilds } from "./newer-build.ts";

/** Offers the newer build; when to take it is the person's to say. The region stays, so that its filling is announced. */
export function NewerBuildBanner() {
  const { t } = useTranslation("app");
  const outdated = useSyncExternalStore(subscribeToBuilds, isOutdated);
  return (
    <div role="status" aria-live="polite">
      {outdated && (
        <div className={classes.banner}>
          <span>{t("newerBuild")}</span>
          <Button
            size="compact-sm"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() => window.location.reload()}
          >
            {t("failure.reload")}
          </Button>
        </div>
      )}
    </div>
  );
}
