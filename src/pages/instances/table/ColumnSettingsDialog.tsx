import { ActionIcon, Button, Checkbox, Group, Modal, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announce.ts";
import classes from "./ColumnSettingsDialog.module.css";
import {
  type ColumnKey,
  type ColumnSet,
  type ColumnSettings,
  withMoved,
  withShown,
} from "./column-settings.ts";

export interface ColumnSettingsDialogProps {
  readonly set: ColumnSet;
  readonly settings: ColumnSettings;
  /** Whether this browser keeps the choice. */
  readonly remembered: boolean;
  /** Null: back to the columns there are by default. */
  readonly onChange: (settings: ColumnSettings | null) => void;
  readonly onClose: () => void;
}

/** Which columns are shown and in what order; every change holds at once. */
export function ColumnSettingsDialog({
  set,
  settings,
  remembered,
  onChange,
  onClose,
}: ColumnSettingsDialogProps) {
  const { t } = useTranslation("instances");

  function move(key: ColumnKey, by: -1 | 1) {
    const next = withMoved(settings, key, by);
    if (next === settings) return;
    onChange(next);
    announce(
      t("columns.moved", {
        column: t(`column.${key}`),
        position: next.order.indexOf(key) + 1,
        total: next.order.length,
      }),
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("columns.title")}
      closeButtonProps={{ "aria-label": t("columns.close") }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t(remembered ? "columns.explain" : "columns.notRemembered")}
      </Text>
      <ul className={classes.columns}>
        <FixedColumn column={set.first} />
        {settings.order.map((key, at) => {
          const label = t(`column.${key}`);
          return (
            <li key={key} className={classes.column}>
              <Checkbox
                size="sm"
                label={label}
                checked={!settings.hidden.has(key)}
                onChange={(event) =>
                  onChange(withShown(settings, key, event.currentTarget.checked))
                }
              />
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t("columns.up", { column: label })}
                  aria-disabled={at === 0 || undefined}
                  onClick={() => move(key, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t("columns.down", { column: label })}
                  aria-disabled={at === settings.order.length - 1 || undefined}
                  onClick={() => move(key, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
              </Group>
            </li>
          );
        })}
        <FixedColumn column={set.last} />
      </ul>
      <Group justify="space-between" mt="md">
        <Button variant="default" onClick={() => onChange(null)}>
          {t("columns.reset")}
        </Button>
        <Button onClick={onClose}>{t("columns.close")}</Button>
      </Group>
    </Modal>
  );
}

function FixedColumn({ column }: { readonly column: ColumnKey }) {
  const { t } = useTranslation("instances");
  return (
    <li className={classes.column}>
      <span className={classes.fixed}>{t(`column.${column}`)}</span>
      <Text size="xs" c="dimmed" component="span">
        {t("columns.always")}
      </Text>
    </li>
  );
}
