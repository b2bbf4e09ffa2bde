import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";

/** An address that leads to no page. */
export function NotFound() {
  const { t } = useTranslation("app");
  return (
    <EmptyState
      icon={<IconMapOff size={40} stroke={1.4} />}
      headingLevel={1}
      title={t("notFound.title")}
      description={t("notFound.explanation")}
    >
      <Button component={Link} to="/instances">
        {t("notFound.home")}
      </Button>
    </EmptyState>
  );
}
