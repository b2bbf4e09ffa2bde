import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";

const LINES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Holds a page's place while its code is fetched. */
export function PagePending() {
  const { t } = useTranslation("app");
  return (
    <Stack gap="md" p="lg" aria-busy>
      <VisuallyHidden role="status">{t("loading")}</VisuallyHidden>
      <Skeleton h={28} w={180} />
      <Skeleton h={36} />
      <Stack gap={1}>
        {LINES.map((line) => (
          <Skeleton key={line} h={47} radius={0} />
        ))}
      </Stack>
    </Stack>
  );
}
