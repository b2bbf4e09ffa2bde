import { useTranslation } from "react-i18next";
import { useCloud } from "../../queries/cloud-context.tsx";
import { Meaning } from "../dialog/Meaning.tsx";

export interface ShutdownMeaningProps {
  readonly noCharge: boolean;
  /** Whether any listed instance is protected from termination: that it does not help is said then. */
  readonly anyProtected: boolean;
}

/** What every shutdown means, whatever the instance (`tencent.md §8.2`). Said once. */
export function ShutdownMeaning({ noCharge, anyProtected }: ShutdownMeaningProps) {
  const { t } = useTranslation("shutdown");
  const { classiclink, surroundings } = useCloud().capabilities;
  return (
    <Meaning
      title={t("meaning.title")}
      sentences={[
        t("meaning.service"),
        t("meaning.memory"),
        t(noCharge ? "meaning.addressesNoCharge" : "meaning.addresses"),
        ...(classiclink ? [t("meaning.classiclink")] : []),
        // Where it can be looked up, it is said at the instances it is true of.
        ...(surroundings ? [] : [t("meaning.loadBalancer")]),
        ...(anyProtected ? [t("meaning.terminationProtection")] : []),
        t("meaning.charges"),
      ]}
    />
  );
}
