import { IconWifiOff } from "@tabler/icons-react";
import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import classes from "./OfflineBanner.module.css";

/** Says that the browser has no network. The region stays, so that its filling is announced. */
export function OfflineBanner() {
  const { t } = useTranslation("app");
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <p className={classes.banner}>
          <IconWifiOff size={18} aria-hidden />
          {t("offline")}
        </p>
      )}
    </div>
  );
}
