import { Modal, Switch, Title } from "@mantine/core";
import { type ReactNode, useId, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  KEY_PARTS,
  PART_KEYS,
} from "../../ui/commands/command-table.ts";
import {
  letterKeysAreOn,
  subscribeToLetterKeys,
  switchLetterKeys,
} from "../../ui/commands/letter-keys.ts";
import classes from "./KeyList.module.css";
import { Keys } from "./Keys.tsx";

/** Every key that does something, made from the same table as the keys themselves. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("keys");
  const on = useSyncExternalStore(subscribeToLetterKeys, letterKeysAreOn);
  const commandsOf = (group: (typeof GROUPS)[number]) =>
    COMMAND_NAMES.flatMap((name): [CommandName, string][] => {
      const { group: own, key } = COMMANDS[name];
      return own === group && key !== null ? [[name, key]] : [];
    });
  return (
    <Modal opened onClose={onClose} title={t("title")} size="xl">
      <Switch
        label={t("letters")}
        description={t("lettersText")}
        checked={on}
        onChange={(event) => switchLetterKeys(event.currentTarget.checked)}
        mb="md"
      />
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <Group key={group} title={t(`group.${group}`)}>
            {commandsOf(group).map(([name, key]) => (
              <Line key={name} what={t(`command.${name}`)} keys={[key]} />
            ))}
          </Group>
        ))}
        {KEY_PARTS.map((part) => (
          <Group key={part} title={t(`group.${part}`)}>
            {PART_KEYS[part].map(([name, keys]) => (
              <Line key={name} what={t(`part.${name}`)} keys={keys} />
            ))}
          </Group>
        ))}
      </div>
    </Modal>
  );
}

const GROUPS = ["everywhere", "instances"] as const;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <Title order={3} size="sm" id={id}>
        {title}
      </Title>
      <dl className={classes.lines}>{children}</dl>
    </section>
  );
}

function Line({ what, keys }: { readonly what: string; readonly keys: readonly string[] }) {
  return (
    <div className={classes.line}>
      <dt>{what}</dt>
      <dd className={classes.keys}>
        {keys.map((each) => (
          <Keys key={each} keys={each} />
        ))}
      </dd>
    </div>
  );
}
