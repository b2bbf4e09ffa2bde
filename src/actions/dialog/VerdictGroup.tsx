import { Collapse, Pagination, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { InstanceId } from "../../instance/instance.ts";
import type { Verdict, VerdictGroups } from "../../instance/plan.ts";
import { useBeginning } from "../../ui/use-beginning.ts";
import classes from "./VerdictGroup.module.css";
import { VerdictRow } from "./VerdictRow.tsx";

/** Rows on one page of a group: ten thousand can be listed, a hundred can be read. */
const PAGE_SIZE = 100;
export interface VerdictGroupProps {
  readonly kind: keyof VerdictGroups;
  readonly title: string;
  readonly verdicts: readonly Verdict[];
  readonly changed: ReadonlySet<InstanceId>;
  /** In a step that is not yet about the consequences: who is in and who is not, and why. */
  readonly brief: boolean;
  /** Rows of it that are in sight when the dialog opens. */
  readonly inSight: number;
}

/** One of a dialog's three groups, with its number; can be folded away. Empty ones are not shown. */
export function VerdictGroup({
  kind,
  title,
  verdicts,
  changed,
  brief,
  inSight,
}: VerdictGroupProps) {
  const { t } = useTranslation("actions");
  const format = useFormat();
  const [open, { toggle }] = useDisclosure(true);
  const [wantedPage, setPage] = useState(1);
  const headingId = useId();
  const listId = useId();
  if (verdicts.length === 0) return null;

  const pages = Math.ceil(verdicts.length / PAGE_SIZE);
  // A review can make a group shorter than the page that was open.
  const page = Math.min(wantedPage, pages);
  const first = (page - 1) * PAGE_SIZE;
  const shown = verdicts.slice(first, first + PAGE_SIZE);

  return (
    <section className={classes.group} data-group={kind} aria-labelledby={headingId}>
      <h3 className={classes.heading} id={headingId}>
        <UnstyledButton
          className={classes.toggle}
          onClick={toggle}
          aria-expanded={open}
          aria-controls={listId}
        >
          <IconChevronRight className={classes.chevron} size={16} aria-hidden />
          <span>{title}</span>
          <span className={classes.count}>{format.number(verdicts.length)}</span>
        </UnstyledButton>
      </h3>
      <Collapse expanded={open} id={listId}>
        <VerdictRows verdicts={shown} changed={changed} brief={brief} inSight={inSight} />
        {pages > 1 && (
          <div className={classes.pages}>
            <span>
              {t("dialog.range", {
                from: format.number(first + 1),
                to: format.number(first + shown.length),
                total: format.number(verdicts.length),
              })}
            </span>
            <Pagination
              size="sm"
              total={pages}
              value={page}
              onChange={setPage}
              siblings={1}
              aria-label={title}
              getItemProps={(item) => ({
                "aria-label": t("dialog.page", { page: format.number(item), group: title }),
              })}
              getControlProps={(control) => ({
                "aria-label": t(
                  control === "previous" ? "dialog.previousPage" : "dialog.nextPage",
                  { group: title },
                ),
              })}
            />
          </div>
        )}
      </Collapse>
    </section>
  );
}

function VerdictRows({
  verdicts,
  changed,
  brief,
  inSight,
}: Pick<VerdictGroupProps, "verdicts" | "changed" | "brief" | "inSight">) {
  const drawn = useBeginning(verdicts, inSight);
  return (
    <ul className={classes.rows} aria-busy={drawn.length < verdicts.length || undefined}>
      {drawn.map((verdict) => (
        <VerdictRow
          key={verdict.instance.id}
          verdict={verdict}
          changed={changed.has(verdict.instance.id)}
          brief={brief}
        />
      ))}
    </ul>
  );
}
