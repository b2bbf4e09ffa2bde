import { Menu } from "@mantine/core";
import { IconCloud } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProviderId } from "../../cloud/provider.ts";
import { useClouds } from "../../queries/clouds.tsx";
import { BarButton } from "./BarButton.tsx";
import { useChosenCloud } from "./use-chosen-cloud.ts";

/** Goes to another cloud: its instances, its words. Runs of the one that is left go on. */
export function CloudMenu() {
  const { t } = useTranslation("app");
  const clouds = useClouds();
  const [chosen, choose] = useChosenCloud();
  const name = clouds.nameOf(chosen);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <BarButton
          icon={<IconCloud size={18} aria-hidden />}
          label={t("cloud.choose", { cloud: name })}
          text={name}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={chosen} onChange={(id) => choose(id as ProviderId)}>
          {clouds.ids.map((id) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {clouds.nameOf(id)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
