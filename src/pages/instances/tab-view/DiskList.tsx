import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Disk } from "../../../instance/instance.ts";
import classes from "./DiskList.module.css";
import { Copyable } from "./Field.tsx";

/** Disks one below the other: kind and size, id, and what becomes of them. */
export function DiskList({ disks }: { readonly disks: readonly Disk[] }) {
  const { t } = useTranslation(["instance", "terms"]);
  const { gib } = useFormat();
  const kindOf = ({ kind, rawKind }: Disk) =>
    kind === "unknown" ? rawKind : t(`terms:disk.${kind}`);
  return (
    <ul className={classes.disks}>
      {disks.map((disk, index) => (
        // Local disks have no id; the order of an instance's disks does not change.
        <li key={disk.id ?? index} className={classes.disk}>
          <span>
            {disk.sizeGib > 0
              ? t("disk.size", { kind: kindOf(disk), size: gib(disk.sizeGib) })
              : kindOf(disk)}
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
