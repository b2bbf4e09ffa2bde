import { useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./ShutdownMeaning.module.css";

/** What every shutdown means, whatever the instance (`tencent.md §8.2`). Said once. */
export function ShutdownMeaning({ noCharge }: { readonly noCharge: boolean }) {
  const { t } = useTranslation("shutdown");
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 className={classes.title} id={titleId}>
        {t("meaning.title")}
      </h3>
      <ul className={classes.list}>
        <li>{t("meaning.service")}</li>
        <li>{t("meaning.memory")}</li>
        <li>{t(noCharge ? "meaning.addressesNoCharge" : "meaning.addresses")}</li>
        <li>{t("meaning.loadBalancer")}</li>
        <li>{t("meaning.charges")}</li>
      </ul>
    </section>
  );
}
