import { Button } from "@mantine/core";
import { IconAlertTriangle, IconBan, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Blocker } from "../../instance/blockers.ts";
import {
  CONSEQUENCE_WEIGHT,
  type Consequence,
  type NamedListener,
} from "../../instance/consequences.ts";
import type { Disk, Instance, Tag } from "../../instance/instance.ts";
import { openAction } from "../open-dialog.ts";
import { NEXT_STEP } from "./next-step.ts";
import classes from "./VerdictReason.module.css";

const ICON = { info: IconInfoCircle, caution: IconAlertTriangle, danger: IconAlertTriangle };

export interface BlockerReasonProps {
  readonly blocker: Blocker;
  readonly instance: Instance;
}

/** Why an action cannot be done, and what helps: as a button, where another action does. */
export function BlockerReason({ blocker, instance }: BlockerReasonProps) {
  const { t } = useTranslation(["blocker", "actions"]);
  const next = NEXT_STEP[blocker];
  return (
    <div className={classes.reason} data-weight="blocked" data-blocker={blocker}>
      <IconBan className={classes.icon} size={16} aria-hidden />
      <div>
        <p className={classes.sentence}>
          {t(`blocker:${blocker}.reason`)}
          <span className={classes.next}>{t(`blocker:${blocker}.next`)}</span>
        </p>
        {next && (
          <Button
            className={classes.step}
            size="compact-xs"
            mih={24}
            variant="default"
            onClick={() => openAction(next.name, [instance], next.initial)}
          >
            {t(`actions:step.${next.name}`, { name: instance.name || instance.id })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What an action will do to an instance beyond the obvious, as whole sentences. */
export function ConsequenceReason({ consequence }: { readonly consequence: Consequence }) {
  const sentences = useConsequenceSentences(consequence);
  const weight = CONSEQUENCE_WEIGHT[consequence.code];
  const Icon = ICON[weight];
  return sentences.map((sentence) => (
    <p
      key={sentence}
      className={classes.reason}
      data-weight={weight}
      data-consequence={consequence.code}
    >
      <Icon className={classes.icon} size={16} aria-hidden />
      <span>{sentence}</span>
    </p>
  ));
}

function useConsequenceSentences(consequence: Consequence): readonly string[] {
  const { t } = useTranslation("consequence");
  const { t: term } = useTranslation("terms");
  const format = useFormat();
  // `Premium SSD 50 GiB disk-1a2b3c4d`; a local disk has no id.
  const disk = ({ id, kind, sizeGib }: Disk) =>
    [term(`disk.${kind}`), sizeGib > 0 && format.gib(sizeGib), id].filter(Boolean).join(" ");
  switch (consequence.code) {
    case "compute-released":
    case "resources-may-run-short":
    case "public-ip-renewed":
    case "surroundings-checking":
    case "load-balancers-not-known":
    case "scaling-group-not-known":
    case "forced-shutdown":
    case "password-login-ends":
    case "key-login-ends":
    case "charged-in-full":
    case "destroyed-at-once":
    case "snapshots-kept":
      return [t(consequence.code)];
    case "new-name":
      return [t("new-name", { name: consequence.name })];
    case "tags-overwritten":
    case "tags-removed":
      return [t(consequence.code, { tags: format.list(consequence.tags.map(pairOf)) })];
    case "public-ip-released":
    case "elastic-ip-unreachable":
    case "elastic-ip-kept":
    case "public-ip-lost":
      return [t(consequence.code, { addresses: format.list(consequence.addresses) })];
    case "last-healthy-backend":
    case "requests-may-fail":
    case "taken-out-of-balancing":
      return [t(consequence.code, { listeners: format.list(consequence.listeners.map(nameOf)) })];
    case "destroyed-by-group":
    case "replaced-in-group":
    case "launched-anew-by-group":
      return [t(consequence.code, { group: consequence.group })];
    case "kept-in-group":
      return [t(`kept-in-group.${consequence.because}`, { group: consequence.group })];
    case "keys-replaced":
      return [t("keys-replaced", { keys: format.list(consequence.keys) })];
    case "still-charged":
      return consequence.obstacles.map((obstacle) => t(`still-charged.${obstacle}`));
    case "destroyed-at":
      return consequence.at === null
        ? [t("destroyed-at.open")]
        : [t("destroyed-at.chosen", { at: format.dateTime(consequence.at) })];
    case "moved-to-recycle-bin":
      return [t(`moved-to-recycle-bin.${consequence.retention}`)];
    case "timed-termination-dropped":
    case "timed-termination-set":
      return [t(consequence.code, { at: format.dateTime(consequence.at) })];
    case "disks-destroyed":
    case "disks-uncertain":
    case "disks-kept":
      return [t(consequence.code, { disks: format.list(consequence.disks.map(disk)) })];
    case "stop-allowance":
      return [
        t("stop-allowance", {
          onEnd: format.number(consequence.daysOnEnd),
          inYear: format.number(consequence.daysInYear),
        }),
      ];
    case "data-at-risk":
      return [t(`data-at-risk.${consequence.stopType}`)];
  }
}

/** `env:prod`, as it is searched for; a tag without value by its key. */
function pairOf({ key, value }: Tag): string {
  return value === "" ? key : `${key}:${value}`;
}

/** `front HTTPS:443 shop.example/export`: names and numbers only, the same in every language. */
function nameOf({ loadBalancer, protocol, port, rule }: NamedListener): string {
  const listener = `${loadBalancer} ${protocol}:${port}`;
  return rule === null ? listener : `${listener} ${rule}`;
}
