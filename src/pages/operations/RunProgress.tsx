import { Progress } from "@mantine/core";
import { countItems, type Run } from "../../runs/run.ts";

export interface RunProgressProps {
  readonly run: Run;
  /** What the bar is about, for those who hear it. */
  readonly label: string;
}

/** How far a run is: done, failed and under way, out of all. */
export function RunProgress({ run, label }: RunProgressProps) {
  const counts = countItems(run);
  const share = (n: number) => (n / counts.total) * 100;
  const underWay = counts.sent + counts.accepted + counts["in-progress"] + counts.unknown;
  const ended = counts.done + counts.failed + counts.cancelled;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={counts.total}
      aria-valuenow={ended}
    >
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section withAria={false} value={share(counts.done)} color="var(--state-good)" />
        <Progress.Section withAria={false} value={share(counts.failed)} color="var(--state-bad)" />
        <Progress.Section
          withAria={false}
          value={share(underWay)}
          color="var(--mantine-color-azure-3)"
          striped
          animated={run.finishedAt === null}
        />
        <Progress.Section
          withAria={false}
          value={share(counts.cancelled)}
          color="var(--border-strong)"
        />
      </Progress.Root>
    </div>
  );
}
