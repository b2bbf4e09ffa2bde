import { useTranslation } from "react-i18next";
import type { Instance } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";

/** What every shutdown of these means, whatever the instance (`tencent.md §8.2`): said once. */
export function useShutdownMeaning(instances: readonly Instance[], noCharge: boolean): string[] {
  const { t } = useTranslation("shutdown");
  const { classiclink, surroundings } = useCloud().capabilities;
  const anyProtected = instances.some((one) => one.protectedFromTermination);
  return [
    t("meaning.service"),
    t("meaning.memory"),
    t(noCharge ? "meaning.addressesNoCharge" : "meaning.addresses"),
    ...(classiclink ? [t("meaning.classiclink")] : []),
    // Where it can be looked up, it is said at the instances it is true of.
    ...(surroundings ? [] : [t("meaning.loadBalancer")]),
    // That the protection does not help against it is said where there is one.
    ...(anyProtected ? [t("meaning.terminationProtection")] : []),
    t("meaning.charges"),
  ];
}
