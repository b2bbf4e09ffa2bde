import { Title } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TabMenu } from "../../../actions/ActionMenu.tsx";
import { TabButtons } from "../../../actions/TabButtons.tsx";
import type { Instance } from "../../../instance/instance.ts";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { DeadlineMark } from "../marks/DeadlineMark.tsx";
import { TimerMark } from "../marks/TimerMark.tsx";
import { Copyable } from "./Field.tsx";
import classes from "./InstanceHeading.module.css";
import { InstanceStatus } from "./InstanceStatus.tsx";
import { useOperationName } from "./use-operation-name.ts";

interface InstanceHeadingProps {
  readonly instance: Instance;
  /** By which the page is named where no tab stands for it. */
  readonly titleId: string;
}

/** Name, id and status of the open instance, and at the right what can be done to it. */
export function InstanceHeading({ instance, titleId }: InstanceHeadingProps) {
  const { t } = useTranslation(["instance", "instances"]);
  const operationName = useOperationName();
  const { operation } = instance;
  return (
    <header className={classes.heading}>
      <div className={classes.identity}>
        <Title order={2} id={titleId} className={classes.name}>
          {instance.name === "" ? t("instances:row.unnamed") : instance.name}
        </Title>
        <div className={classes.facts} data-state={instance.state}>
          <Copyable value={instance.id} what={t("what.id", { value: instance.id })} />
          <InstanceStatus instance={instance} />
        </div>
        <DeadlineMark instance={instance} />
        <TimerMark instance={instance} />
      </div>
      <div className={classes.actions}>
        <TabButtons instance={instance} />
        <TabMenu instance={instance} />
      </div>
      {operation?.phase === "failed" && (
        <div className={classes.failure}>
          <IconAlertCircle size={18} className={classes.failureIcon} aria-hidden />
          <div>
            <p className={classes.failureTitle}>
              {t("status.lastFailed", { operation: operationName(operation) })}
            </p>
            {operation.error && <p>{operation.error}</p>}
            {operation.requestId && (
              <p className={classes.request}>
                {t("operation.requestIdIs", { id: operation.requestId })}
                <CopyButton
                  value={operation.requestId}
                  label={t("what.requestId", { value: operation.requestId })}
                />
              </p>
            )}
          </div>
        </div>
      )}
    </header>
  );
}
