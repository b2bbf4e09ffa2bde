import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { ConsoleRuns } from "./ConsoleRuns.tsx";
import { Copyable, Field, NoValue } from "./Field.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import classes from "./OperationRecord.module.css";
import { useOperationName } from "./use-operation-name.ts";

/** What the cloud last did to the instance, by its own account, and what was asked for from here. */
export function OperationRecord({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation(["instance", "terms"]);
  const operationName = useOperationName();
  const { operation } = instance;
  const { facts } = useCloud().capabilities;
  return (
    <FieldGroup
      title={t("group.operations")}
      after={
        <div className={classes.here}>
          <h4 className={classes.title}>{t("operation.here")}</h4>
          <ConsoleRuns id={instance.id} />
          <Anchor component={Link} to="/operations" size="sm">
            {t("operation.all")}
          </Anchor>
        </div>
      }
    >
      <Field label={t("operation.latest")}>
        {operation ? operationName(operation) : t("operation.none")}
      </Field>
      {operation && (
        <>
          <Field label={t("operation.result")}>
            <span className={classes.phase} data-phase={operation.phase}>
              {t(`terms:phase.${operation.phase}`)}
            </span>
          </Field>
          {facts.has("operationId") && (
            <Field label={t("operation.requestId")} wide>
              {operation.requestId ? (
                <Copyable
                  value={operation.requestId}
                  what={t("what.requestId", { value: operation.requestId })}
                />
              ) : (
                <NoValue />
              )}
            </Field>
          )}
          {operation.error && (
            <Field label={t("operation.error")} wide>
              <span>{operation.error}</span>{" "}
              <CopyButton value={operation.error} label={t("what.message")} />
            </Field>
          )}
        </>
      )}
    </FieldGroup>
  );
}
