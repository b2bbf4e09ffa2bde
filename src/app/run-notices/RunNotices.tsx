import { Suspense } from "react";
import { useRunsView } from "../../runs/runs-context.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { RunAnnouncements } from "./RunAnnouncements.tsx";

const RunNoticeList = lazyPart(async () => (await import("./RunNoticeList.tsx")).RunNoticeList);

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
