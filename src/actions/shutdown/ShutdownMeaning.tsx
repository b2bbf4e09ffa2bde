import { useTranslation } from "react-i18next";
import { Meaning } from "../dialog/Meaning.tsx";

/** What every shutdown means, whatever the instance (`tencent.md §8.2`). Said once. */
export function ShutdownMeaning({ noCharge }: { readonly noCharge: boolean }) {
  const { t } = useTranslation("shutdown");
  return (
    <Meaning
      title={t("meaning.title")}
      sentences={[
        t("meaning.service"),
        t("meaning.memory"),
        t(noCharge ? "meaning.addressesNoCharge" : "meaning.addresses"),
        t("meaning.loadBalancer"),
        t("meaning.charges"),
      ]}
    />
  );
}
