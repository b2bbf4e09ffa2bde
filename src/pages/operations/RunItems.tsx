import { Pagination, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { ITEM_STATUSES, type Run, type RunItem, type RunItemStatus } from "../../runs/run.ts";
import { RunItemRow } from "./RunItemRow.tsx";
import classes from "./RunItems.module.css";
import { statusWords } from "./status-words.ts";
import type { Force } from "./use-run-follow-up.ts";

export interface RunItemsProps {
  readonly run: Run;
  /** Rows on one page. */
  readonly pageSize: number;
  /** The way to force one that takes long; null where there is none. */
  readonly force: Force | null;
}

/** Every instance of a run with its result, a page at a time, all or those of one result. */
export function RunItems({ run, pageSize, force }: RunItemsProps) {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const [wanted, setWanted] = useState<RunItemStatus | "all">("all");
  const [wantedPage, setPage] = useState(1);

  const byStatus = useMemo(() => groupByStatus(run.items), [run.items]);
  // What was filtered for may have moved on: then all are shown, and not an empty list.
  const filter = wanted !== "all" && byStatus.has(wanted) ? wanted : "all";
  const items = filter === "all" ? run.items : (byStatus.get(filter) ?? []);
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  const page = Math.min(wantedPage, pages);
  const first = (page - 1) * pageSize;
  const shown = items.slice(first, first + pageSize);

  const words = statusWords(run);
  const choices = [
    { value: "all", label: t("list.all", { n: format.number(run.items.length) }) },
    ...ITEM_STATUSES.flatMap((status) => {
      const n = byStatus.get(status)?.length ?? 0;
      const label = t("list.status", {
        status: t(`status.${words}.${status}`),
        n: format.number(n),
      });
      return n > 0 ? [{ value: status, label }] : [];
    }),
  ];

  return (
    <div className={classes.items}>
      {byStatus.size > 1 && (
        <Select
          className={classes.filter}
          size="xs"
          aria-label={t("list.filter")}
          data={choices}
          value={filter}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => {
            setWanted(ITEM_STATUSES.find((status) => status === value) ?? "all");
            setPage(1);
          }}
        />
      )}
      <ul className={classes.rows} aria-label={t("list.instances")}>
        {shown.map((item) => (
          <RunItemRow key={item.id} action={run.action} words={words} item={item} force={force} />
        ))}
      </ul>
      {pages > 1 && (
        <div className={classes.pages}>
          <span>
            {t("list.range", {
              from: format.number(first + 1),
              to: format.number(first + shown.length),
              total: format.number(items.length),
            })}
          </span>
          <Pagination
            size="xs"
            total={pages}
            value={page}
            onChange={setPage}
            siblings={0}
            aria-label={t("list.pages")}
            getItemProps={(each) => ({
              "aria-label": t("list.page", { page: format.number(each) }),
            })}
            getControlProps={(control) => ({
              "aria-label": t(control === "previous" ? "list.previous" : "list.next"),
            })}
          />
        </div>
      )}
    </div>
  );
}

function groupByStatus(items: readonly RunItem[]): ReadonlyMap<RunItemStatus, readonly RunItem[]> {
  const groups = new Map<RunItemStatus, RunItem[]>();
  for (const item of items) {
    const group = groups.get(item.status);
    if (group) group.push(item);
    else groups.set(item.status, [item]);
  }
  return groups;
}
