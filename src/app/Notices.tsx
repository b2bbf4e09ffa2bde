import { Notifications } from "@mantine/notifications";
import classes from "./Notices.module.css";

/** Where short notices appear; runs have their own, at the bottom. */
export function Notices() {
  return (
    <Notifications
      position="top-right"
      className={classes.notices}
      containerWidth={380}
      // Over dialogs (200) and under open menus (300): a notice that stays covers no choice.
      zIndex={250}
    />
  );
}
