import type { Operation } from "../../../../instance/instance.ts";
import { CopyButton } from "../../../../ui/CopyButton.tsx";
import { useOperationName } from "../../tab-view/use-operation-name.ts";
import { useRowContext } from "../row-context.ts";
import classes from "./Cells.module.css";

/** How the latest operation on an instance went, with what support will ask for. */
export function OperationDropdown({ operation }: { readonly operation: Operation }) {
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
