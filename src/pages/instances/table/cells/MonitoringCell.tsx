import { ActionIcon } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconHelpCircle, IconProgress } from "@tabler/icons-react";
import type { Instance } from "../../../../instance/instance.ts";
import { LatePopover } from "../../../../ui/dropdown/LatePopover.tsx";
import { lazyPart } from "../../../../ui/lazy-part.tsx";
import { useOperationName } from "../../tab-view/use-operation-name.ts";
import { useRowContext } from "../row-context.ts";
import { EmptyCell } from "./CellLines.tsx";
import classes from "./Cells.module.css";

const OperationDropdown = lazyPart(
  async () => (await import("./OperationDropdown.tsx")).OperationDropdown,
);

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
  const { operation } = instance;
  if (!operation) return <EmptyCell />;
  const Icon = ICON[operation.phase];
  const result = t("monitoring.result", {
    operation: operationName(operation),
    phase: t(`terms:phase.${operation.phase}`),
  });
  return (
    <LatePopover
      width={300}
      position="bottom-start"
      button={(opener) => (
        <ActionIcon
          {...opener}
          className={classes.result}
          variant="subtle"
          color="gray"
          size={28}
          data-phase={operation.phase}
          aria-label={t("monitoring.show", { name: instance.name || instance.id, result })}
          title={result}
        >
          <Icon size={18} />
        </ActionIcon>
      )}
      Content={OperationDropdown}
      content={{ operation }}
    />
  );
}
