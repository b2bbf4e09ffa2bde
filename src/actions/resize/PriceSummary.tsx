import { Button } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Instance } from "../../instance/instance.ts";
import type { PriceSum } from "../../instance/type-price.ts";
import classes from "./PriceSummary.module.css";
import { MOST_PRICES, type PriceSums, usePriceSums } from "./use-price-sums.ts";

export interface PriceSummaryProps {
  /** Those that would be changed. */
  readonly instances: readonly Instance[];
  /** Empty until one is chosen. */
  readonly type: string;
}

/** What the change costs: by the hour before and after, and what a subscription pays at once. */
export function PriceSummary({ instances, type }: PriceSummaryProps) {
  const { t } = useTranslation(["resize", "app"]);
  const titleId = useId();
  const prices = usePriceSums(instances, type);
  return (
    <section className={classes.prices} aria-labelledby={titleId}>
      <h3 className={classes.title} id={titleId}>
        {t("resize:price.title")}
      </h3>
      <div aria-live="polite">
        <Said prices={prices} />
      </div>
      {prices.status === "failed" && (
        <Button size="compact-sm" variant="default" onClick={prices.retry}>
          {t("app:retry")}
        </Button>
      )}
    </section>
  );
}

function Said({ prices }: { readonly prices: PriceSums }) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  switch (prices.status) {
    case "nothing":
      return <p className={classes.hint}>{t("price.choose")}</p>;
    case "loading":
      return <p className={classes.hint}>{t("price.loading")}</p>;
    case "too-many":
      return (
        <p className={classes.hint}>{t("price.tooMany", { n: format.number(MOST_PRICES) })}</p>
      );
    case "failed":
      return <p className={classes.hint}>{t("price.failed")}</p>;
    case "known":
      return prices.sums.map((sum) => <Sum key={sum.currency} sum={sum} />);
  }
}

function Sum({ sum: { currency, hourly, toPay } }: { readonly sum: PriceSum }) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  const money = (amount: number) => format.money(amount, currency);
  return (
    <>
      {hourly && (
        <p className={classes.sum}>
          {hourly.before === null
            ? t("price.hourlyAfter", { after: money(hourly.after) })
            : t("price.hourly", { after: money(hourly.after), before: money(hourly.before) })}
        </p>
      )}
      {toPay !== null && (
        <p className={classes.sum}>
          {toPay < 0
            ? t("price.refund", { amount: money(-toPay) })
            : t("price.toPay", { amount: money(toPay) })}
        </p>
      )}
    </>
  );
}
