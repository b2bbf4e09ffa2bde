import "@mantine/notifications/styles.layer.css";
import { notifications } from "@mantine/notifications";
import {
  IconAlertTriangle,
  IconCheck,
  IconExclamationMark,
  IconInfoCircle,
} from "@tabler/icons-react";
import { createElement } from "react";
import type { Notice, NoticeTone } from "./notices.ts";

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

/** Shows a notice, or replaces the one with its id. */
export function putUp({ id, tone, message }: Notice): void {
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

export function takeDown(id: string): void {
  notifications.hide(id);
}
