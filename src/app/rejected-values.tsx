import { useTranslation } from "react-i18next";
import { showNotice } from "../ui/notices.ts";
import type { RejectedValue } from "./settings.ts";

/** Tells the person, once per value, what was not understood and that the default is used. */
export function tellRejectedValues(values: readonly RejectedValue[]): void {
  for (const value of values) {
    showNotice({
      id: `rejected-${value.where}-${value.parameter}`,
      tone: "warning",
      message: <RejectedValueMessage {...value} />,
    });
  }
}

function RejectedValueMessage({ where, parameter, value }: RejectedValue) {
  const { t } = useTranslation("app");
  return t(`rejected.${where}`, { parameter, value });
}
