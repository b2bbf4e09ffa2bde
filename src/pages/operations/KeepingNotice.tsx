import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { useRunsView } from "../../runs/runs-context.tsx";

/** Says when operations are not kept as a person may expect. Nothing when they are. */
export function KeepingNotice() {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const { keeping, damaged } = useRunsView();
  const sentences = [
    ...(keeping === "kept" ? [] : [t(`keeping.${keeping}`)]),
    ...(damaged > 0 ? [t("keeping.damaged", { count: damaged, n: format.number(damaged) })] : []),
  ];
  return sentences.map((sentence) => (
    <Alert
      key={sentence}
      color="orange"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      {sentence}
    </Alert>
  ));
}
