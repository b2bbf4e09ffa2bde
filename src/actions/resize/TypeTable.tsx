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
            <th scope="col">{t("type.gpu")}</th>
            <th scope="col">{t("type.availability")}</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => {
            const available = offer.for.length > 0;
            return (
              <tr
                key={offer.type}
                className={classes.row}
                data-type={offer.type}
                data-available={available || undefined}
                data-selected={offer.type === value || undefined}
              >
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
                <td className={classes.cell}>
                  {offer.gpu
                    ? t("type.gpuCount", { count: offer.gpu.count, type: offer.gpu.type })
                    : t("type.noGpu")}
                </td>
                <td>
                  <Availability offer={offer} candidates={candidates} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface AvailabilityProps {
  readonly offer: TypeOffer;
  readonly candidates: number;
}

/** For whom a type can be had, and why not for the rest. */
function Availability({ offer, candidates }: AvailabilityProps) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  const able = offer.for.length;
  const reasons = offer.reasons.map((reason) => reason || t("type.noReason"));
  return (
    <>
      {able === 0 && t("type.unavailable")}
      {able > 0 &&
        (able === candidates
          ? t("type.available")
          : t("type.availableFor", { n: format.number(able), m: format.number(candidates) }))}
      {reasons.map((reason) => (
        <span key={reason} className={classes.reason}>
          {reason}
        </span>
      ))}
    </>
  );
}
