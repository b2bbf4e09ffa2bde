import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { ActionName } from "../../instance/action-rules.ts";
import { showNotice } from "../../ui/notices.ts";

interface LeftOutNoticeProps {
  readonly action: ActionName;
  readonly number: number;
}

function LeftOutNotice({ action, number }: LeftOutNoticeProps) {
  const { t } = useTranslation("actions");
  const format = useFormat();
  return t("dialog.leftOut", {
    action: t(`name.${action}`),
    count: number,
    n: format.number(number),
  });
}

/** Says that instances became eligible too late to be agreed to, and were left alone. [PL7] */
export function showLeftOut(action: ActionName, number: number): void {
  if (number === 0) return;
  showNotice({
    id: `left-out-${action}`,
    tone: "info",
    message: <LeftOutNotice action={action} number={number} />,
  });
}
