import { Menu } from "@mantine/core";
import type { ProviderId } from "../../cloud/provider.ts";
import { useClouds } from "../../queries/clouds.tsx";
import { useChosenCloud } from "./use-chosen-cloud.ts";

/** The clouds that can be chosen. */
export function CloudDropdown() {
  const clouds = useClouds();
  const [chosen, choose] = useChosenCloud();
  return (
    <Menu.RadioGroup value={chosen} onChange={(id) => choose(id as ProviderId)}>
      {clouds.ids.map((id) => (
        <Menu.RadioItem key={id} value={id} closeMenuOnClick>
          {clouds.nameOf(id)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
