import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Operation } from "../../../instance/instance.ts";

/** What an operation is called; one that the console does not know keeps the cloud's own word. */
export function useOperationName(): (operation: Operation) => string {
  const { t } = useTranslation("terms");
  return useCallback(
    ({ name, raw }) => (name === "other" && raw !== "" ? raw : t(`operation.${name}`)),
    [t],
  );
}
