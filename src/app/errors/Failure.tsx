import { Button, Code, Container, Group, Stack, Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../../ui/CopyButton.tsx";
import classes from "./Failure.module.css";

export interface FailureProps {
  readonly error: Error;
  /** Draws the failed part again without reloading; left out where only a reload can help. */
  readonly onRetry?: () => void;
}

/** Stands in place of something that could not be drawn, with the details for whoever can mend it. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation("app");
  const details = `${error.name}: ${error.message}\n${error.stack ?? ""}\n${window.location.href}\n${navigator.userAgent}`;
  // A chunk that is gone means a newer deployment: only a reload brings one that fits.
  const outdated = /dynamically imported module|Importing a module script/i.test(error.message);
  return (
    <Container size="sm" py="xl" role="alert">
      <Stack gap="md">
        <Title order={1} size="h3">
          {t(outdated ? "failure.outdatedTitle" : "failure.title")}
        </Title>
        <Text>{t(outdated ? "failure.outdated" : "failure.explanation")}</Text>
        <Group gap="sm">
          <Button leftSection={<IconRefresh size={16} />} onClick={() => window.location.reload()}>
            {t("failure.reload")}
          </Button>
          {onRetry && !outdated && (
            <Button variant="default" onClick={onRetry}>
              {t("failure.retry")}
            </Button>
          )}
        </Group>
        <div>
          <Group gap={4}>
            <Text size="sm" c="dimmed">
              {t("failure.details")}
            </Text>
            <CopyButton value={details} label={t("failure.details")} />
          </Group>
          <Code block className={classes.details} tabIndex={0}>
            {error.name}: {error.message}
          </Code>
        </div>
      </Stack>
    </Container>
  );
}
