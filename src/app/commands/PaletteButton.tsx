import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { availableCommands } from "../../ui/commands/command-store.ts";
import { BarButton } from "../shell/BarButton.tsx";
import { Keys } from "./Keys.tsx";
import classes from "./PaletteButton.module.css";

/** The palette for those who do not know its key, or have none. */
export function PaletteButton() {
  const { t } = useTranslation("keys");
  return (
    <BarButton
      icon={
        <span className={classes.content}>
          <IconSearch size={18} aria-hidden />
          <span className={classes.keys} aria-hidden>
            <Keys keys="mod+K" />
          </span>
        </span>
      }
      label={t("palette.title")}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => availableCommands().get("palette")?.()}
    />
  );
}
