import { Group, Pagination } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import { LateSelect } from "../../../ui/dropdown/LateSelect.tsx";
import { PAGE_SIZES, type PageSize } from "../search-params.ts";
import classes from "./PagingBar.module.css";

export interface PagingBarProps {
  readonly total: number;
  readonly page: number;
  readonly size: PageSize;
  readonly onPage: (page: number) => void;
  readonly onSize: (size: PageSize) => void;
}

/** How many there are, how many a page holds, and the way to the other pages. */
export function PagingBar({ total, page, size, onPage, onSize }: PagingBarProps) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const pages = Math.max(1, Math.ceil(total / size));
  const control = {
    first: t("paging.first"),
    previous: t("paging.previous"),
    next: t("paging.next"),
    last: t("paging.last"),
  };
  return (
    <div className={classes.bar}>
      <span data-total={total}>{t("paging.total", { count: total, n: format.number(total) })}</span>
      <Group gap="sm" wrap="wrap" justify="flex-end">
        <LateSelect
          className={classes.size}
          size="xs"
          label={t("paging.size")}
          data={PAGE_SIZES.map((count) => ({
            value: String(count),
            label: t("paging.sizeOption", { count }),
          }))}
          value={String(size)}
          onChange={(value) => {
            const chosen = PAGE_SIZES.find((count) => String(count) === value);
            if (chosen) onSize(chosen);
          }}
        />
        <nav aria-label={t("paging.label")}>
          <Pagination
            size="sm"
            total={pages}
            value={Math.min(page, pages)}
            onChange={onPage}
            boundaries={1}
            siblings={1}
            getItemProps={(number) => ({
              "aria-label": t("paging.page", { page: format.number(number) }),
            })}
            getControlProps={(name) => ({ "aria-label": control[name] })}
          />
        </nav>
      </Group>
    </div>
  );
}
