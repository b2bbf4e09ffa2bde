import { IconCloud } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useClouds } from "../../queries/clouds.tsx";
import { LateMenu } from "../../ui/dropdown/LateMenu.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { BarButton } from "./BarButton.tsx";
import { useChosenCloud } from "./use-chosen-cloud.ts";

const CloudDropdown = lazyPart(async () => (await import("./CloudDropdown.tsx")).CloudDropdown);

/** Goes to another cloud: its instances, its words. Runs of the one that is left go on. */
export function CloudMenu() {
  const { t } = useTranslation("app");
  const clouds = useClouds();
  const [chosen] = useChosenCloud();
  const name = clouds.nameOf(chosen);
  return (
    <LateMenu
      button={(opener) => (
        <BarButton
          {...opener}
          icon={<IconCloud size={18} aria-hidden />}
          label={t("cloud.choose", { cloud: name })}
          text={name}
        />
      )}
      Lines={CloudDropdown}
      lines={{}}
    />
  );
}
