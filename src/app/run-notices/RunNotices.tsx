import { lazy, Suspense } from "react";
import { useRunsView } from "../../runs/runs-context.tsx";
import { useRunAnnouncements } from "./use-run-announcements.ts";

const RunNoticeList = lazy(async () => ({
  default: (await import("./RunNoticeList.tsx")).RunNoticeList,
}));

/** One notice for each operation, at the bottom right: updated in place until it is closed. */
export function RunNotices() {
  const { runs, closed } = useRunsView();
  useRunAnnouncements();
  if (runs.every(({ id }) => closed.has(id))) return null;
  return (
    <Suspense>
      <RunNoticeList />
    </Suspense>
  );
}
