import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { showNotice } from "../../ui/notices.ts";
import { rejectedParameters } from "./rejected-parameters.ts";
import type { RejectedParameter } from "./search-params.ts";
import type { ChangeInstancesState } from "./use-instances-state.ts";

/** Names every value of the URL that was not understood, once, and takes it out of the URL. */
export function useRejectedParameters(change: ChangeInstancesState): void {
  const rejected = useSyncExternalStore(rejectedParameters.subscribe, rejectedParameters.snapshot);
  useEffect(() => {
    for (const { parameter, value } of rejected) {
      showNotice({
        id: `rejected-${parameter}`,
        tone: "warning",
        message: <RejectedParameterMessage parameter={parameter} value={value} />,
      });
    }
    if (rejected.length === 0) return;
    rejectedParameters.clear();
    change({}, { replace: true });
  }, [rejected, change]);
}

function RejectedParameterMessage({ parameter, value }: RejectedParameter) {
  const { t } = useTranslation("instances");
  return t("notice.parameter", { parameter, value });
}
