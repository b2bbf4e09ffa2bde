import { createContext, use } from "react";
import type { Provider } from "../cloud/provider.ts";

/** The cloud the page works with; set once, near the root. */
export const CloudContext = createContext<Provider | null>(null);

export function useCloud(): Provider {
  const provider = use(CloudContext);
  if (!provider) throw new Error("Failed to reach the cloud: no CloudContext above. Add one.");
  return provider;
}
