import { Radio } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { TypeOffer } from "../../instance/type-offers.ts";
import classes from "./TypeTable.module.css";

export interface TypeTableProps {
  readonly offers: readonly TypeOffer[];
  /** How many instances the offers are for. */
  readonly candidates: number;
  readonly value: string;
  readonly onChange: (type: string) => void;
}

/**
 * The types to choose from, one radio button each: arrow keys go from one that can be had to the
 * next. One that cannot be had has none, and says why.
 */
export function TypeTable({ offers, candidates, value, onChange }: TypeTableProps) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  const group = useId();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t("type.table")}>
        <thead>
          <tr>
            <th scope="col">{t("type.name")}</th>
            <th scope="col">{t("type.cpu")}</th>
            <th scope="col">{t("type.memory")}</th>
          </tr>
        </thead>
        {offers.map((offer) => {
          const available = offer.for.length > 0;
          return (
            <tbody
              key={offer.type}
              className={classes.offer}
              aria-label={offer.type}
              data-available={available || undefined}
              data-selected={offer.type === value || undefined}
            >
              <tr>
                <td className={classes.name}>
                  {available ? (
                    <Radio
                      name={group}
                      value={offer.type}
                      checked={offer.type === value}
                      onChange={() => onChange(offer.type)}
                      label={offer.type}
                    />
                  ) : (
                    <span className={classes.unavailableName}>{offer.type}</span>
                  )}
                </td>
                <td className={classes.cell}>{t("type.cores", { count: offer.cpu })}</td>
                <td className={classes.cell}>{format.gib(offer.memoryGib)}</td>
              </tr>
              <Remarks offer={offer} candidates={candidates} />
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

interface RemarksProps {
  readonly offer: TypeOffer;
  readonly candidates: number;
}

/** What is special about a type: its cards, for whom it can be had, and why not for the rest. */
function Remarks({ offer, candidates }: RemarksProps) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  const able = offer.for.length;
  const remarks: string[] = [];
  if (offer.gpu) {
    remarks.push(t("type.gpuCount", { count: offer.gpu.count, type: offer.gpu.type }));
  }
  if (able === 0) remarks.push(t("type.unavailable"));
  else if (able < candidates) {
    remarks.push(t("type.availableFor", { n: format.number(able), m: format.number(candidates) }));
  }
  for (const reason of offer.reasons) remarks.push(reason || t("type.noReason"));
  if (remarks.length === 0) return null;
  return (
    <tr>
      <td className={classes.remarks} colSpan={3}>
        {remarks.map((remark) => (
          <span key={remark} className={classes.remark}>
            {remark}
          </span>
        ))}
      </td>
    </tr>
  );
}
