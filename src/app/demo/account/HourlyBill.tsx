import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { DemoControl } from "../demo.ts";
import sectionClasses from "../panel/Section.module.css";
import { useWatched } from "../use-watched.ts";
import classes from "./AccountSection.module.css";

const MOST_LINES = 50;
const LOOK_MS = 2_000;
const ask = (control: DemoControl) => control.bill(MOST_LINES);

export interface HourlyBillProps {
  readonly control: DemoControl;
  /** Null while it is not known yet. */
  readonly currency: string | null;
}

/** What an hour costs now, resource by resource, and why each costs what it does. */
export function HourlyBill({ control, currency }: HourlyBillProps) {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const bill = useWatched(control, ask, LOOK_MS);
  if (!bill || currency === null) return null;
  const money = (amount: number) => format.money(amount, currency);

  return (
    <div>
      <table className={classes.bill}>
        <caption className={sectionClasses.label}>{t("account.bill")}</caption>
        <thead>
          <tr className={classes.head}>
            <th scope="col">{t("account.resource")}</th>
            <th scope="col">{t("account.perHour")}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes.total}>
            <th scope="row">{t("account.total")}</th>
            <td>{money(bill.perHour)}</td>
          </tr>
          {bill.lines.map(({ kind, id, name, because, perHour }) => (
            <tr key={id}>
              <th scope="row">
                <span className={classes.id}>{name ?? id}</span>
                <span className={classes.because}>
                  {t(`account.kind.${kind}`)} · {t(`account.because.${because}`)}
                </span>
              </th>
              <td>{money(perHour)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bill.lines.length === 0 && <p className={sectionClasses.note}>{t("account.noBill")}</p>}
      {bill.left > 0 && (
        <p className={sectionClasses.note}>{t("account.left", { count: bill.left })}</p>
      )}
    </div>
  );
}
