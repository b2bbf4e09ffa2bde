import { Tooltip } from "@mantine/core";
import type { Tip } from "./use-tips.ts";

/** The name of a button, beside it. */
export function TipDropdown({ target, label }: Tip) {
  return <Tooltip key={label} target={target} label={label} opened />;
}
