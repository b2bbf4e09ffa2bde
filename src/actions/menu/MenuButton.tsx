import { Button } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { LateMenu, type LateMenuProps } from "../../ui/dropdown/LateMenu.tsx";
import classes from "./MenuButton.module.css";

export interface MenuButtonProps<Props extends object>
  extends Pick<LateMenuProps<Props>, "Lines" | "lines"> {
  readonly label: string;
  /** Begins with the label; goes on with what the menu is for. */
  readonly accessibleName: string;
  readonly look: keyof typeof LOOKS;
}

/** In a row, above a list, in the heading of an instance's page. */
const LOOKS = {
  row: { variant: "subtle", size: "compact-sm" },
  page: { variant: "default", size: "sm" },
  heading: { variant: "default", size: "xs" },
} as const;

/** The button of a menu of actions. */
export function MenuButton<Props extends object>({
  label,
  accessibleName,
  look,
  ...menu
}: MenuButtonProps<Props>) {
  return (
    <LateMenu
      {...menu}
      listClass={classes.list}
      button={(opener) => (
        <Button
          {...opener}
          {...LOOKS[look]}
          className={classes.button}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={accessibleName}
        >
          {label}
        </Button>
      )}
    />
  );
}
