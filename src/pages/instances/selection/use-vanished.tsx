import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { InstancePage } from "../../../cloud/provider.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { showNotice } from "../../../ui/notices.ts";
import { useSelectionStore } from "./use-selection.ts";

/**
 * Keeps the selection true: takes over newer readings of what is ticked, and when a ticked row is
 * missing from a page that held it, asks whether it still exists. One that does not is unticked and
 * the person is told; one that only moved to another page or out of the filter stays ticked.
 */
export function useVanished(region: string, page: InstancePage | undefined): void {
  const provider = useCloud();
  const store = useSelectionStore();
  const before = useRef<{ readonly region: string; readonly rows: readonly Instance[] }>({
    region,
    rows: [],
  });

  useEffect(() => {
    if (!page) return;
    store.read(region, page.instances);
    const last = before.current;
    before.current = { region, rows: page.instances };
    if (last.region !== region) return;

    const present = new Set(page.instances.map(({ id }) => id));
    const ticked = store.of(region);
    const missing = last.rows
      .map(({ id }) => id)
      .filter((id) => ticked.has(id) && !present.has(id));
    if (missing.length === 0) return;

    const controller = new AbortController();
    provider.readInstances(region, missing, controller.signal).then(
      (readings) => {
        const found = new Set(readings.map(({ id }) => id));
        const gone = missing.filter((id) => !found.has(id) && store.of(region).has(id));
        store.read(region, readings);
        if (gone.length === 0) return;
        store.drop(region, gone);
        showNotice({
          id: "vanished",
          tone: "info",
          message: <VanishedMessage count={gone.length} />,
        });
      },
      // Not known is not gone: the rows stay ticked, and every dialog reads its rows again.
      () => undefined,
    );
    return () => controller.abort();
  }, [region, page, provider, store]);
}

function VanishedMessage({ count }: { readonly count: number }) {
  const { t } = useTranslation("instances");
  return t("notice.vanished", { count });
}
