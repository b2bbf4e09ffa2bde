import { IconAlertCircle } from "@tabler/icons-react";
import type { Instance, Operation } from "../../../../instance/instance.ts";
import { DeadlineMark } from "../../marks/DeadlineMark.tsx";
import { InstanceStatus } from "../../tab-view/InstanceStatus.tsx";
import { useOperationName } from "../../tab-view/use-operation-name.ts";
import { useRowContext } from "../row-context.ts";
import classes from "./Cells.module.css";

/** The state as the cloud says it, what was asked of the instance, what restricts it, what failed last. */
export function StatusCell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  const { operation, restriction } = instance;
  return (
    <div>
      <InstanceStatus instance={instance} />
      <DeadlineMark instance={instance} />
      {restriction !== "none" && (
        <div className={classes.restricted}>{t(`terms:restriction.${restriction}`)}</div>
      )}
      {operation?.phase === "failed" && <FailedOperation operation={operation} />}
    </div>
  );
}

function FailedOperation({ operation }: { readonly operation: Operation }) {
  const { t } = useRowContext();
  const operationName = useOperationName();
  return (
    <div className={classes.failed}>
      <IconAlertCircle size={13} aria-hidden />
      <span>
        {operation.error
          ? t("row.operationFailedBecause", {
              operation: operationName(operation),
              message: operation.error,
            })
          : t("row.operationFailed", { operation: operationName(operation) })}
      </span>
    </div>
  );
}
