import { expect, test } from "vitest";
import { ITEM_STATUSES } from "../runs/run.ts";
import { pendingBlocker } from "./pending-blocker.ts";

/** Until the cloud shows it, what was asked for must not be asked for twice. */
const STANDS_IN_THE_WAY = ["waiting", "sent", "accepted", "unknown"];

test.each(ITEM_STATUSES)("an item that is %s", (status) => {
  expect(pendingBlocker("shutdown", "shutdown", status)).toBe(
    STANDS_IN_THE_WAY.includes(status) ? "same-task-running" : null,
  );
});
