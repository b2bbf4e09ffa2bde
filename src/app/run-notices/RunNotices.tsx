import { lazy, Suspense } from "react";
import { useRunsView } from "../../runs/runs-context.tsx";
import { RunAnnouncements } from "./RunAnnouncements.tsx";

const RunNoticeList = lazy(async () => ({
  default: (await import("./RunNoticeList.tsx")).RunNoticeList,
}));

/** One notice for each operation, at the bottom right: updated in place until it is closed. */
export function RunNotices() {
  const { runs, closed } = useRunsView();
  return (
    <>
      <RunAnnouncements />
      {runs.some(({ id }) => !closed.has(id)) && (
        <Suspense>
          <RunNoticeList />
        </Suspense>
      )}
    </>
  );
}
