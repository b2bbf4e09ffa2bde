import { replaceEqualDeep } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import type { InstanceId } from "../../instance/instance.ts";
import type { ListKind } from "./list-kind.ts";
import {
  DEFAULT_STATE,
  type InstancesState,
  parseInstancesSearch,
  toInstancesSearch,
} from "./search-params.ts";

/** Changes what the page shows, and the URL with it. `replace` leaves no step for Back. */
export type ChangeInstancesState = (
  patch: Partial<InstancesState>,
  options?: { readonly replace?: boolean },
) => void;

/** Parts of the state that decide which rows there are: after a change the first page is shown. */
const DECIDES_ROWS = ["region", "words", "filters", "sort", "size"] as const;

/** What the URL says the page shows, and the function that changes it, which never changes itself. */
export function useInstancesState(
  path: ListKind["path"],
): readonly [InstancesState, ChangeInstancesState] {
  const search = useSearch({ from: path });
  const navigate = useNavigate();
  const latest = useRef<InstancesState | null>(null);
  // What another address says as well stays the same object: whoever shows only that is not drawn anew.
  const state = useMemo<InstancesState>(
    () => replaceEqualDeep(latest.current, parseInstancesSearch(search).state),
    [search],
  );
  latest.current = state;

  const change = useCallback<ChangeInstancesState>(
    (patch, options) => {
      const startsOver = DECIDES_ROWS.some((part) => part in patch) && !("page" in patch);
      const next = {
        ...(latest.current ?? DEFAULT_STATE),
        ...(startsOver && { page: 1 }),
        ...patch,
      };
      latest.current = next;
      void navigate({
        to: path,
        search: toInstancesSearch(next),
        replace: options?.replace ?? false,
        resetScroll: false,
      });
    },
    [navigate, path],
  );
  return [state, change];
}

/** The address of an instance's page in the tab view, for links that can be copied or opened aside. */
export function useInstanceAddress(region: string): (id: InstanceId) => string {
  const router = useRouter();
  return useMemo(() => {
    // Built once: the router takes longer for a hundred addresses than the rows for all the rest.
    const open = MARK as InstanceId;
    const search = toInstancesSearch({ ...DEFAULT_STATE, region, view: "tab", open });
    const { href } = router.buildLocation({ to: "/instances", search });
    const [before = "", after = ""] = router.history.createHref(href).split(MARK);
    return (id) => before + encodeURIComponent(id) + after;
  }, [router, region]);
}

/** Stands for the id in a built address. */
const MARK = "__instance__";
