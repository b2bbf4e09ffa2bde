import { useEffect, useEffectEvent } from "react";
import { offerCommand } from "./command-store.ts";
import type { CommandName } from "./command-table.ts";

/**
 * Does what a command of the table says, as long as this part of the page is there. `offered` is
 * false where there is nothing to do at present.
 */
export function useCommand(name: CommandName, run: () => void, offered = true): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (offered) return offerCommand(name, () => latest());
  }, [name, offered]);
}
