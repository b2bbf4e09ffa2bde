import { Button, Loader, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { instanceQueries } from "../../queries/instances.ts";
import { announce } from "../../ui/announce.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import classes from "./BindInstancesDialog.module.css";
import { InstanceChoice } from "./InstanceChoice.tsx";

/** So many are listed; whoever looks for another one searches. */
const LISTED = 50;
/** Milliseconds without a key after which a word counts as typed. */
const SETTLE = 250;

export interface BindInstancesDialogProps {
  readonly keyId: string;
  /** What the key is called on the screen. */
  readonly keyName: string;
  readonly region: string;
  readonly onClose: () => void;
  readonly onChosen: (instances: readonly Instance[]) => void;
}

/** Chooses among the instances of a region who gets a key; what cannot get it says why. */
export function BindInstancesDialog({
  keyId,
  keyName,
  region,
  onClose,
  onChosen,
}: BindInstancesDialogProps) {
  const { t } = useTranslation(["ssh-keys", "actions"]);
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const [word] = useDebouncedValue(typed.trim(), SETTLE);
  // What was ticked stays so when another word is searched for.
  const [chosen, setChosen] = useState<ReadonlyMap<InstanceId, Instance>>(() => new Map());
  const reasonId = useId();
  const page = useQuery(
    instanceQueries(useCloud()).page({
      region,
      words: word === "" ? [] : [word],
      filters: [],
      sort: null,
      page: 1,
      size: LISTED,
    }),
  );

  function choose(instance: Instance, wanted: boolean) {
    const next = new Map(chosen);
    if (wanted) next.set(instance.id, instance);
    else next.delete(instance.id);
    setChosen(next);
  }

  const none = chosen.size === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("picker.title", { name: keyName })}
      // Whoever opened the dialog hands the focus on.
      returnFocus={false}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("actions:dialog.close") }}
    >
      <div className={classes.body}>
        <p className={classes.explanation}>{t("picker.explanation")}</p>
        <TextInput
          type="search"
          label={t("picker.search")}
          placeholder={t("picker.placeholder")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        <p className={classes.found} role="status">
          {page.data ? foundText(page.data.total) : page.error ? null : t("picker.loading")}
        </p>
        {page.error && !page.data && (
          <FailureNotice
            error={page.error}
            title={t("picker.failed")}
            onRetry={() => void page.refetch()}
          />
        )}
        {page.isPending && <Loader size={18} aria-hidden />}
        {page.data && page.data.instances.length > 0 && (
          <ul
            className={classes.instances}
            aria-label={t("picker.list")}
            aria-busy={page.isPlaceholderData || undefined}
          >
            {page.data.instances.map((instance) => (
              <InstanceChoice
                key={instance.id}
                instance={instance}
                keyId={keyId}
                chosen={chosen.has(instance.id)}
                onChoose={(wanted) => choose(instance, wanted)}
              />
            ))}
          </ul>
        )}
      </div>
      <div className={classes.footer}>
        <p className={classes.why} id={reasonId}>
          {none
            ? t("actions:buttons.noneSelected")
            : t("actions:dialog.selected", { count: chosen.size, n: format.number(chosen.size) })}
        </p>
        <Button variant="default" onClick={onClose}>
          {t("actions:dialog.cancel")}
        </Button>
        <Button
          aria-disabled={none || undefined}
          aria-describedby={reasonId}
          onClick={() => {
            if (none) announce(t("actions:buttons.noneSelected"));
            else onChosen([...chosen.values()]);
          }}
        >
          {t("actions:dialog.next")}
        </Button>
      </div>
    </Modal>
  );

  function foundText(total: number): string {
    if (total === 0) return t(word === "" ? "picker.empty" : "picker.nothing");
    return total > LISTED
      ? t("picker.first", { shown: format.number(LISTED), n: format.number(total) })
      : t("picker.found", { count: total, n: format.number(total) });
  }
}
