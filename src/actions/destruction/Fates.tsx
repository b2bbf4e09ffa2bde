import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Consequence, ConsequenceCode } from "../../instance/consequences.ts";
import type { Disk, Instance } from "../../instance/instance.ts";
import classes from "./Fates.module.css";

type Fate = "destroyed" | "uncertain" | "kept";

/** What is said as a list of things and not as a sentence. */
const FATE_OF: { readonly [Code in ConsequenceCode]?: Fate } = {
  "disks-destroyed": "destroyed",
  "public-ip-lost": "destroyed",
  "disks-uncertain": "uncertain",
  "disks-kept": "kept",
  "elastic-ip-kept": "kept",
  "snapshots-kept": "kept",
};

export function isFate({ code }: Consequence): boolean {
  return FATE_OF[code] !== undefined;
}

export interface FatesProps {
  readonly instance: Instance;
  /** Of these only the {@link isFate fates} are shown. */
  readonly consequences: readonly Consequence[];
}

/** What goes with an instance, and what outlives it, thing by thing (`tencent.md §8.6`). */
export function Fates({ instance, consequences }: FatesProps) {
  const { t } = useTranslation("destruction");
  const things = useThings(instance);
  const lists = { destroyed: [] as string[], uncertain: [] as string[], kept: [] as string[] };
  for (const consequence of consequences) {
    const list = FATE_OF[consequence.code];
    if (list) lists[list].push(...things(consequence));
  }
  return (
    <div className={classes.fates}>
      {(["destroyed", "uncertain", "kept"] as const).map(
        (fate) =>
          (fate !== "uncertain" || lists.uncertain.length > 0) && (
            <FateList key={fate} fate={fate} title={t(`fates.${fate}`)} things={lists[fate]} />
          ),
      )}
    </div>
  );
}

interface FateListProps {
  readonly fate: Fate;
  readonly title: string;
  readonly things: readonly string[];
}

function FateList({ fate, title, things }: FateListProps) {
  const { t } = useTranslation("destruction");
  return (
    <div className={classes.fate} data-fate={fate}>
      <h4 className={classes.title}>{title}</h4>
      {things.length > 0 ? (
        <ul className={classes.things} aria-label={title}>
          {things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      ) : (
        <p className={classes.nothing}>{t("fates.nothing")}</p>
      )}
    </div>
  );
}

/** The things that a consequence is about, each in words. */
function useThings({ systemDisk }: Instance): (consequence: Consequence) => string[] {
  const { t } = useTranslation(["destruction", "terms"]);
  const format = useFormat();

  function diskIn(disk: Disk, kept: boolean): string {
    const { id, kind, rawKind, sizeGib } = disk;
    const name = kind === "unknown" ? rawKind : t(`terms:disk.${kind}`);
    const described = [name, sizeGib > 0 && format.gib(sizeGib), id].filter(Boolean).join(" ");
    if (kept) return t("destruction:fates.elasticDisk", { disk: described });
    if (disk === systemDisk || (id !== null && id === systemDisk?.id)) {
      return t("destruction:fates.systemDisk", { disk: described });
    }
    return kind.startsWith("local-")
      ? t("destruction:fates.localDisk", { disk: described })
      : t("destruction:fates.dataDisk", { disk: described });
  }

  return (consequence) => {
    switch (consequence.code) {
      case "disks-destroyed":
      case "disks-uncertain":
        return consequence.disks.map((disk) => diskIn(disk, false));
      case "disks-kept":
        return consequence.disks.map((disk) => diskIn(disk, true));
      case "elastic-ip-kept":
        return consequence.addresses.map((address) =>
          t("destruction:fates.elasticIp", { address }),
        );
      case "public-ip-lost":
        return consequence.addresses.map((address) => t("destruction:fates.publicIp", { address }));
      case "snapshots-kept":
        return [t("destruction:fates.snapshots")];
      default:
        return [];
    }
  };
}
