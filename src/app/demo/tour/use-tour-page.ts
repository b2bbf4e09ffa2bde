import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** The tour is about the list: it begins there, wherever it was started. */
export function useTourPage(): void {
  const router = useRouter();
  useEffect(() => {
    const { pathname, search } = router.state.location;
    if (pathname === "/instances" && search.view !== "tab") return;
    void router.navigate({ to: "/instances", search: {} });
  }, [router]);
}
