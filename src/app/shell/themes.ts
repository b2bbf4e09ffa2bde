import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";

/** What can be chosen, in this order. */
export const THEMES = [
  ["light", IconSun],
  ["dark", IconMoon],
  ["auto", IconDeviceDesktop],
] as const;
