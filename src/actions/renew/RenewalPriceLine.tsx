import { Button } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Instance } from "../../instance/instance.ts";
import { accountQueries } from "../../queries/account.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "../resize/PriceSummary.module.css";

export interface RenewalPriceLineProps {
  /** Those that would be renewed. */
  readonly instances: readonly Instance[];
  readonly months: number;
}

/** What is paid at once for all of them together; regions are asked apart. */
export function RenewalPriceLine({ instances, months }: RenewalPriceLineProps) {
  const { t } = useTranslation(["renew", "app"]);
  const titleId = useId();
  const { renewalPrice } = accountQueries(useCloud());
  const regions = [...new Set(instances.map(({ region }) => region))];
  const answers = useQueries({
    queries: regions.map((region) =>
      renewalPrice(
        region,
        instances.filter((one) => one.region === region).map(({ id }) => id),
        months,
      ),
    ),
  });
  const prices = answers.flatMap(({ data }) => data ?? []);
  const failed = answers.filter(({ isError }) => isError);
  const [first] = prices;
  const status =
    regions.length === 0
      ? "nothing"
      : failed.length > 0
        ? "failed"
        : prices.length < regions.length || !first
          ? "loading"
          : "known";

  return (
    <section className={classes.prices} aria-labelledby={titleId}>
      <h3 className={classes.title} id={titleId}>
        {t("renew:price.title")}
      </h3>
      <div aria-live="polite">
        {status === "known" && first ? (
          <Total
            toPay={prices.reduce((sum, { toPay }) => sum + toPay, 0)}
            listPrice={prices.reduce<number | null>(
              (sum, { listPrice }) => (sum === null || listPrice === null ? null : sum + listPrice),
              0,
            )}
            currency={first.currency}
          />
        ) : (
          <p className={classes.hint}>
            {t(`renew:price.${status === "known" ? "loading" : status}`)}
          </p>
        )}
      </div>
      {status === "failed" && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            for (const answer of failed) void answer.refetch();
          }}
        >
          {t("app:retry")}
        </Button>
      )}
    </section>
  );
}

interface TotalProps {
  readonly toPay: number;
  readonly listPrice: number | null;
  readonly currency: string;
}

function Total({ toPay, listPrice, currency }: TotalProps) {
  const { t } = useTranslation("renew");
  const format = useFormat();
  return (
    <>
      <p className={classes.sum}>{t("price.toPay", { amount: format.money(toPay, currency) })}</p>
      {listPrice !== null && listPrice > toPay && (
        <p className={classes.hint}>
          {t("price.instead", { amount: format.money(listPrice, currency) })}
        </p>
      )}
    </>
  );
}
