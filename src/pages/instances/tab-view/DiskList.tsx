import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Disk } from "../../../instance/instance.ts";
import classes from "./DiskList.module.css";
import { Copyable } from "./Field.tsx";

/** Disks one below the other: kind and size, id, and what becomes of them. */
export function DiskList({ disks }: { readonly disks: readonly Disk[] }) {
  const { t } = useTranslation(["instance", "terms"]);
  const { gib } = useFormat();
  return (
    <ul className={classes.disks}>
      {disks.map((disk, index) => (
        // Local disks have no id; the order of an instance's disks does not change.
        <li key={disk.id ?? index} className={classes.disk}>
          <span>
            {t("disk.size", {
              kind: disk.kind === "unknown" ? disk.rawKind : t(`terms:disk.${disk.kind}`),
              size: gib(disk.sizeGib),
            })}
          </span>
          {disk.id !== null && <Copyable value={disk.id} />}
          {disk.encrypted && <span className={classes.fact}>{t("disk.encrypted")}</span>}
          {disk.deletedWithInstance !== null && (
            <span className={classes.fact}>
              {disk.deletedWithInstance ? t("disk.deletedWithInstance") : t("disk.kept")}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
