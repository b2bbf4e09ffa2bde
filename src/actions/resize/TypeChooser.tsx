import { Button, Loader } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Instance } from "../../instance/instance.ts";
import { isWanted, type TypeFilter } from "../../instance/type-offers.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { TypeFilters } from "./TypeFilters.tsx";
import classes from "./TypeTable.module.css";
import { TypeTable } from "./TypeTable.tsx";
import type { TypeOffers } from "./use-type-offers.ts";

const EVERYTHING: TypeFilter = { words: "", family: null, cpu: null, memoryGib: null };

export interface TypeChooserProps {
  readonly types: TypeOffers;
  readonly instances: readonly Instance[];
  readonly value: string;
  readonly onChange: (type: string) => void;
}

/** What the instances are now, and the type they are to become. */
export function TypeChooser({ types, instances, value, onChange }: TypeChooserProps) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  const now = [...new Set(instances.map(({ type }) => type))].sort(format.compare);
  const chosen = types.offers.find(({ type }) => type === value);
  return (
    <fieldset className={classes.chooser}>
      <legend className={classes.legend}>{t("type.legend")}</legend>
      <p className={classes.line}>{t("type.now", { types: format.list(now) })}</p>
      <Offered types={types} value={value} onChange={onChange} />
      <p className={classes.line} aria-live="polite">
        {chosen
          ? t("type.chosen", {
              type: chosen.type,
              cpu: t("type.cores", { count: chosen.cpu }),
              memory: format.gib(chosen.memoryGib),
            })
          : t("type.notChosen")}
      </p>
    </fieldset>
  );
}

function Offered({ types, value, onChange }: Omit<TypeChooserProps, "instances">) {
  const { t } = useTranslation("resize");
  const [filter, setFilter] = useState(EVERYTHING);
  if (types.candidates === 0) return <p className={classes.hint}>{t("type.noCandidates")}</p>;
  if (types.error) {
    return <FailureNotice error={types.error} title={t("type.failed")} onRetry={types.retry} />;
  }
  if (types.loading) {
    return (
      <p className={classes.hint} role="status">
        <Loader size={14} /> {t("type.loading")}
      </p>
    );
  }
  const wanted = types.offers.filter((offer) => isWanted(offer, filter));
  return (
    <>
      <TypeFilters types={types.offers} value={filter} onChange={setFilter} />
      {wanted.length > 0 ? (
        <TypeTable
          offers={wanted}
          candidates={types.candidates}
          value={value}
          onChange={onChange}
        />
      ) : (
        <p className={classes.hint} role="status">
          {t("type.none")}{" "}
          <Button size="compact-sm" variant="default" onClick={() => setFilter(EVERYTHING)}>
            {t("type.reset")}
          </Button>
        </p>
      )}
    </>
  );
}
