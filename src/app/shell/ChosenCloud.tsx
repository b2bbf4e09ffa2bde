import { Suspense } from "react";
import { InCloud } from "../../queries/clouds.tsx";
import { PagePending } from "./PagePending.tsx";
import { Shell } from "./Shell.tsx";
import { useChosenCloud } from "./use-chosen-cloud.ts";

/** The frame and every page in it, in the cloud that was chosen. */
export function ChosenCloud() {
  const [id] = useChosenCloud();
  return (
    <Suspense fallback={<PagePending />}>
      <InCloud key={id} id={id}>
        <Shell />
      </InCloud>
    </Suspense>
  );
}
