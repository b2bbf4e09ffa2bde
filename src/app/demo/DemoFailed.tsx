import { useTranslation } from "react-i18next";

/** The pretend cloud could not be started, so nothing can be shown. */
export function DemoFailed() {
  const { t } = useTranslation("app");
  return t("demo.failed");
}
