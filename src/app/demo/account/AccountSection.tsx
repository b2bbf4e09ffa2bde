import { Button, NumberInput } from "@mantine/core";
import { useInterval } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { waiting } from "../clock/waiting.ts";
import type { DemoControl } from "../demo.ts";
import sectionClasses from "../panel/Section.module.css";
import { useChangeWorld } from "../use-change-world.ts";
import { useWatched } from "../use-watched.ts";
import classes from "./AccountSection.module.css";
import type { Balance } from "./account.ts";
import { HourlyBill } from "./HourlyBill.tsx";

/** Money is settled by the hour: once in a few seconds is often enough at any speed. */
const LOOK_MS = 2_000;
const USUAL_AMOUNT = 100;
const ask = (control: DemoControl) => control.balance();

/** What the account has, and how to have more or less of it. */
export function AccountSection({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const change = useChangeWorld();
  const balance = useWatched(control, ask, LOOK_MS);
  const [amount, setAmount] = useState<number | string>(USUAL_AMOUNT);
  const [wrong, setWrong] = useState(false);

  function pay(how: "topUp" | "spend") {
    if (typeof amount !== "number" || amount <= 0) return setWrong(true);
    void change(control[how](amount));
  }

  return (
    <>
      {balance && <BalanceLine control={control} balance={balance} />}
      <NumberInput
        size="sm"
        label={t("account.amount")}
        value={amount}
        min={0}
        max={1_000_000}
        decimalScale={2}
        hideControls
        error={wrong && t("account.wrongAmount")}
        onChange={(value) => {
          setAmount(value);
          setWrong(false);
        }}
      />
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={() => pay("topUp")}>
          {t("account.topUp")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => pay("spend")}>
          {t("account.spend")}
        </Button>
        {balance && balance.amount > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void change(control.spend(round(balance.amount) + 1))}
          >
            {t("account.spendAll")}
          </Button>
        )}
      </div>
      <HourlyBill control={control} currency={balance?.currency ?? null} />
      <p className={sectionClasses.note}>{t("account.note")}</p>
    </>
  );
}

/** Whole cents: what is spent must be an amount that there is. */
function round(amount: number): number {
  return Math.ceil(amount * 100) / 100;
}

interface BalanceLineProps {
  readonly control: DemoControl;
  readonly balance: Balance;
}

function BalanceLine({ control, balance }: BalanceLineProps) {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const { language } = useLanguage();
  const [now, setNow] = useState(() => control.now());
  useInterval(() => setNow(control.now()), 500, { autoInvoke: true });
  const { amount, currency, unsettled, exhaustedAt, arrears } = balance;
  const until = (at: number) => ({ wait: waiting(at - now, language) });

  return (
    <div className={classes.balance} data-overdue={arrears !== null || undefined}>
      <span className={classes.label}>{t("account.balance")}</span>
      <output className={classes.amount}>{format.money(amount, currency)}</output>
      <span className={classes.detail}>
        {t("account.unsettled", { amount: format.money(unsettled, currency) })}
      </span>
      <span className={classes.detail}>
        {arrears
          ? arrears.stopped
            ? t("account.stopped")
            : t("account.overdue", until(arrears.stopAt))
          : exhaustedAt !== null && t("account.lasts", until(exhaustedAt))}
      </span>
    </div>
  );
}
