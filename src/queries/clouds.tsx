/** Which clouds the console can work with, and the one that a part of the page works with. */
import type { i18n } from "i18next";
import { createContext, type ReactNode, use } from "react";
import { I18nextProvider } from "react-i18next";
import type { Provider, ProviderId } from "../cloud/provider.ts";
import { CloudContext } from "./cloud-context.tsx";

/** A cloud with its words. */
export interface ConnectedCloud {
  readonly provider: Provider;
  /** Speaks as the cloud does, in the language on screen. */
  readonly i18n: i18n;
}

export interface Clouds {
  readonly ids: readonly ProviderId[];
  /** The one that is meant where none is named. */
  readonly preset: ProviderId;
  /** What a cloud is called; the same in every language. */
  nameOf(id: ProviderId): string;
  /** The cloud, if it is connected already. */
  connected(id: ProviderId): ConnectedCloud | undefined;
  /** The same promise for all who ask, until it fails: the next one tries again. */
  connect(id: ProviderId): Promise<ConnectedCloud>;
}

/** Set once, near the root. */
export const CloudsContext = createContext<Clouds | null>(null);

export function useClouds(): Clouds {
  const clouds = use(CloudsContext);
  if (!clouds) throw new Error("Failed to reach the clouds: no CloudsContext above. Add one.");
  return clouds;
}

export interface InCloudProps {
  readonly id: ProviderId;
  readonly children: ReactNode;
}

/** Whatever stands in here asks this cloud and speaks as it does. Waits until it is connected. */
export function InCloud({ id, children }: InCloudProps) {
  const clouds = useClouds();
  const { provider, i18n } = clouds.connected(id) ?? use(clouds.connect(id));
  return (
    <I18nextProvider i18n={i18n}>
      <CloudContext value={provider}>{children}</CloudContext>
    </I18nextProvider>
  );
}
