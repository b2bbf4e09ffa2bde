import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ProviderId } from "../../cloud/provider.ts";
import { useClouds } from "../../queries/clouds.tsx";

/** The cloud that the address names, or the deployment's own; and how to go to another one. */
export function useChosenCloud(): readonly [ProviderId, (id: ProviderId) => void] {
  const { cloud } = useSearch({ strict: false });
  const { preset } = useClouds();
  const navigate = useNavigate();
  const choose = useCallback(
    // Regions, filters and instances of one cloud are nothing to another: it begins anew.
    (id: ProviderId) =>
      void navigate({ to: "/instances", search: { cloud: id === preset ? undefined : id } }),
    [navigate, preset],
  );
  return [cloud ?? preset, choose];
}
