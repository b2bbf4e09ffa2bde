import { Anchor, Button, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useOpenAction } from "../../actions/action-dialog.tsx";
import { useFormat } from "../../i18n/use-format.ts";
import type { KeyPair } from "../../instance/key-pair.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { useInstanceAddress } from "../instances/use-instances-state.ts";
import { BindInstances } from "./BindInstances.tsx";
import classes from "./SshKeysPage.module.css";

export interface KeyPairItemProps {
  readonly keyPair: KeyPair;
  readonly region: string;
}

/** So many instances are named; the others are counted. */
const NAMED = 20;

/** One SSH key: what it is, who has it, and how others get it or these lose it. */
export function KeyPairItem({ keyPair, region }: KeyPairItemProps) {
  const { t } = useTranslation("ssh-keys");
  const format = useFormat();
  const cloud = useCloud();
  const openAction = useOpenAction();
  const addressOf = useInstanceAddress(region);
  const { id, name, description, publicKey, createdAt, instanceIds } = keyPair;
  const more = instanceIds.length - NAMED;

  const unbind = useMutation({
    mutationFn: () => cloud.readInstances(region, instanceIds),
    onSuccess: (instances) => openAction("unbind-key", instances, { keyId: id }),
  });

  return (
    <li className={classes.key} aria-label={id}>
      <div className={classes.heading}>
        <Title order={2} size="h5">
          {name || id}
        </Title>
        <span className={classes.id}>{id}</span>
        <CopyButton value={id} />
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t("createdAt")}</dt>
          <dd>{createdAt === null ? "–" : format.dateTime(createdAt)}</dd>
        </div>
        <div>
          <dt>{t("description")}</dt>
          <dd>{description || "–"}</dd>
        </div>
        <div>
          <dt>{t("publicKey")}</dt>
          <dd>
            <CopyButton value={publicKey} label={t("publicKeyOf", { name: name || id })} />
          </dd>
        </div>
      </dl>
      {instanceIds.length === 0 ? (
        <p className={classes.explanation}>{t("unused")}</p>
      ) : (
        <ul className={classes.instances} aria-label={t("instancesOf", { name: name || id })}>
          {instanceIds.slice(0, NAMED).map((instanceId) => (
            <li key={instanceId}>
              <Anchor href={addressOf(instanceId)}>{instanceId}</Anchor>
            </li>
          ))}
          {more > 0 && <li>{t("more", { count: more, n: format.number(more) })}</li>}
        </ul>
      )}
      <div className={classes.buttons}>
        <BindInstances keyPair={keyPair} region={region} />
        {instanceIds.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            loading={unbind.isPending}
            onClick={() => unbind.mutate()}
            aria-label={t("unbindFrom", { name: name || id })}
          >
            {t("unbind")}
          </Button>
        )}
      </div>
      {unbind.error && <FailureNotice error={unbind.error} onRetry={() => unbind.mutate()} />}
    </li>
  );
}
