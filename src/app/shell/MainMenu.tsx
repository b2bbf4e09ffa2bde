import { NavLink } from "@mantine/core";
import { IconHistory, IconKey, IconServer2, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "./MainMenu.module.css";

const ICON = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

/** The pages of the console. The one on screen is marked by `aria-current`. */
export function MainMenu() {
  const { t } = useTranslation("app");
  const { keyPairs, recycleBin } = useCloud().capabilities;
  return (
    <>
      <NavLink
        component={Link}
        to="/instances"
        className={classes.link}
        label={t("pages.instances")}
        leftSection={<IconServer2 {...ICON} />}
      />
      {recycleBin && (
        <NavLink
          component={Link}
          to="/recycle-bin"
          className={classes.link}
          label={t("pages.recycleBin")}
          leftSection={<IconTrash {...ICON} />}
        />
      )}
      {keyPairs && (
        <NavLink
          component={Link}
          to="/ssh-keys"
          className={classes.link}
          label={t("pages.sshKeys")}
          leftSection={<IconKey {...ICON} />}
        />
      )}
      <NavLink
        component={Link}
        to="/operations"
        className={classes.link}
        label={t("pages.operations")}
        leftSection={<IconHistory {...ICON} />}
      />
    </>
  );
}
