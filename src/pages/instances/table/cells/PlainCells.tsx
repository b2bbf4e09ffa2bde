import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Instance } from "../../../../instance/instance.ts";
import { useRowContext } from "../row-context.ts";
import { EmptyCell } from "./CellLines.tsx";
import classes from "./Cells.module.css";

export function ZoneCell({ instance }: { readonly instance: Instance }) {
  const { zoneName } = useRowContext();
  return instance.zone ? zoneName(instance.zone) : <EmptyCell />;
}

export function TypeCell({ instance }: { readonly instance: Instance }) {
  return instance.type || <EmptyCell />;
}

export function ProjectCell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  return instance.projectId === 0
    ? t("terms:project.default")
    : t("terms:project.numbered", { id: instance.projectId });
}

/** How many tags a row shows before the rest is asked for. */
const FIRST_TAGS = 2;

export function TagsCell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  const [all, setAll] = useState(false);
  const { tags } = instance;
  if (tags.length === 0) return <EmptyCell />;
  const rest = tags.length - FIRST_TAGS;
  return (
    <ul className={classes.tags}>
      {(all ? tags : tags.slice(0, FIRST_TAGS)).map(({ key, value }) => (
        <li key={key} className={classes.tag}>
          {value ? t("row.tag", { key, value }) : key}
        </li>
      ))}
      {rest > 0 && !all && (
        <li>
          <UnstyledButton className={classes.moreTags} onClick={() => setAll(true)}>
            {t("row.moreTags", { count: rest })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
