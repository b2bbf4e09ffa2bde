import { notifications } from "@mantine/notifications";
import {
  IconAlertTriangle,
  IconCheck,
  IconExclamationMark,
  IconInfoCircle,
} from "@tabler/icons-react";
import { createElement, type ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "failure";

export interface Notice {
  /** A notice with the same id is replaced, not repeated. */
  readonly id: string;
  readonly tone: NoticeTone;
  /**
   * An element that translates itself, so that it follows a change of language:
   * `<RejectedParameters …/>`, not a sentence in the language of the moment.
   */
  readonly message: ReactNode;
}

const LOOK = {
  info: { color: "azure", icon: IconInfoCircle },
  success: { color: "teal", icon: IconCheck },
  warning: { color: "orange", icon: IconAlertTriangle },
  failure: { color: "red", icon: IconExclamationMark },
} as const;

/** How long a notice stays, in milliseconds; what went wrong stays until it is closed. */
const STAYS: Record<NoticeTone, number | false> = {
  info: 8_000,
  success: 6_000,
  warning: false,
  failure: false,
};

/** Shows a short notice at the top right. Runs have their own notices, at the bottom. */
export function showNotice({ id, tone, message }: Notice): void {
  const { color, icon } = LOOK[tone];
  const notice = {
    id,
    message,
    color,
    icon: createElement(icon, { size: 18, "aria-hidden": true }),
    autoClose: STAYS[tone],
    role: tone === "failure" ? "alert" : "status",
  };
  // `update` does nothing for an id that is not shown, `show` nothing for one that is.
  notifications.update(notice);
  notifications.show(notice);
}

/** Takes a notice away, e.g. because its reason is gone. */
export function hideNotice(id: string): void {
  notifications.hide(id);
}
