import { ActionIcon, Popover } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconHelpCircle, IconProgress } from "@tabler/icons-react";
import { useState } from "react";
import type { Instance, Operation } from "../../../../instance/instance.ts";
import { CopyButton } from "../../../../ui/CopyButton.tsx";
import { useOperationName } from "../../tab-view/use-operation-name.ts";
import { useRowContext } from "../row-context.ts";
import { EmptyCell } from "./CellLines.tsx";
import classes from "./Cells.module.css";

const ICON = {
  succeeded: IconCircleCheck,
  operating: IconProgress,
  failed: IconCircleX,
  unknown: IconHelpCircle,
} as const;

/** How the latest operation on the instance went: a mark, and its details on a click. */
export function MonitoringCell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  const operationName = useOperationName();
  const [opened, setOpened] = useState(false);
  const { operation } = instance;
  if (!operation) return <EmptyCell />;
  const Icon = ICON[operation.phase];
  const result = t("monitoring.result", {
    operation: operationName(operation),
    phase: t(`terms:phase.${operation.phase}`),
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          className={classes.result}
          variant="subtle"
          color="gray"
          size={28}
          data-phase={operation.phase}
          aria-label={t("monitoring.show", { name: instance.name || instance.id, result })}
          title={result}
          onClick={() => setOpened((open) => !open)}
        >
          <Icon size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("monitoring.title")}>
        {opened && <OperationDetails operation={operation} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function OperationDetails({ operation }: { readonly operation: Operation }) {
  const { t } = useRowContext();
  const operationName = useOperationName();
  return (
    <dl className={classes.details}>
      <dt>{t("monitoring.title")}</dt>
      <dd>{operationName(operation)}</dd>
      <dt>{t("monitoring.resultLabel")}</dt>
      <dd>{t(`terms:phase.${operation.phase}`)}</dd>
      {operation.requestId && (
        <>
          <dt>{t("monitoring.requestId")}</dt>
          <dd className={classes.withButton}>
            <span>{operation.requestId}</span>
            <CopyButton value={operation.requestId} />
          </dd>
        </>
      )}
      {operation.error && (
        <>
          <dt>{t("monitoring.error")}</dt>
          <dd>{operation.error}</dd>
        </>
      )}
    </dl>
  );
}
