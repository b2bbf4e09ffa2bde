import { Button, Checkbox, Group, Loader, Modal, SimpleGrid, Stack, Text } from "@mantine/core";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceQuery } from "../../../cloud/provider.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { announce } from "../../../ui/announce.ts";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { showNotice } from "../../../ui/notices.ts";
import { useZones } from "../region/use-zones.ts";
import { useGather } from "../selection/use-gather.ts";
import { csvFileName, instancesCsv } from "./csv.ts";
import { downloadText } from "./download-text.ts";
import { type ExportField, exportFields } from "./export-fields.ts";
import { useCsvWords } from "./use-csv-words.ts";

export interface ExportDialogProps {
  readonly query: InstanceQuery;
  readonly regionName: string;
  /** The fields of the columns that are shown. */
  readonly shownFields: readonly ExportField[];
  readonly onClose: () => void;
}

/** Chooses the fields, then reads everything that matches and hands it over as a CSV file. */
export function ExportDialog({ query, regionName, shownFields, onClose }: ExportDialogProps) {
  const { t } = useTranslation("instances");
  const provider = useCloud();
  const zones = useZones(query.region);
  const words = useCsvWords(regionName, zones);
  const { gathering, gather, dismiss } = useGather();
  const { facts } = provider.capabilities;
  const offered = useMemo(() => exportFields(facts), [facts]);
  const [chosen, setChosen] = useState<ReadonlySet<ExportField>>(() => new Set(offered));
  const reasonId = useId();
  const none = chosen.size === 0;
  const reading = gathering.status === "reading";

  // A language chosen while the instances are being read is the file's language.
  const latest = useRef({ words, chosen });
  useEffect(() => {
    latest.current = { words, chosen };
  });

  function write(instances: readonly Instance[]) {
    const fields = offered.filter((field) => latest.current.chosen.has(field));
    const file = csvFileName(query.region, new Date());
    downloadText(instancesCsv(instances, fields, latest.current.words), file, "text/csv");
    showNotice({
      id: "exported",
      tone: "success",
      message: <ExportedMessage count={instances.length} file={file} />,
    });
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("export.title")}
      closeButtonProps={{ "aria-label": t("export.cancel") }}
    >
      <Stack gap="md">
        <Text size="sm">{t("export.explain")}</Text>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => setChosen(new Set(offered))}>
            {t("export.all")}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setChosen(new Set())}>
            {t("export.none")}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setChosen(new Set(shownFields))}
          >
            {t("export.asShown")}
          </Button>
        </Group>
        <Checkbox.Group
          aria-label={t("export.fields")}
          value={[...chosen]}
          onChange={(values) =>
            setChosen(new Set(offered.filter((field) => values.includes(field))))
          }
        >
          <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs" verticalSpacing={6}>
            {offered.map((field) => (
              <Checkbox key={field} size="sm" value={field} label={t(`field.${field}`)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {gathering.status === "failed" && (
          <FailureNotice
            error={gathering.error}
            title={t("export.failed")}
            onRetry={gathering.retry}
          />
        )}
        <Group justify="flex-end" gap="sm">
          {none && (
            <Text size="sm" c="dimmed" id={reasonId}>
              {t("export.noFields")}
            </Text>
          )}
          {reading && (
            <Group gap="xs" role="status">
              <Loader size={16} aria-hidden />
              <Text size="sm">{t("export.reading")}</Text>
            </Group>
          )}
          <Button variant="default" onClick={reading ? dismiss : onClose}>
            {t("export.cancel")}
          </Button>
          <Button
            aria-disabled={none || reading || undefined}
            aria-describedby={none ? reasonId : undefined}
            onClick={() => {
              if (none) announce(t("export.noFields"));
              else if (!reading) gather(query, write);
            }}
          >
            {t("export.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ExportedMessage({ count, file }: { readonly count: number; readonly file: string }) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  return t("export.done", { count, n: format.number(count), file });
}
