import { ActionIcon, Autocomplete, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Tag } from "../../instance/instance.ts";
import type { TagProblems } from "../../instance/tags.ts";
import classes from "./SetTags.module.css";
import { useTagProblem } from "./use-tag-problem.ts";

/** A tag as it is being written; the number tells lines apart whatever stands in them. */
export interface TagLine extends Tag {
  readonly number: number;
}

export interface SetTagsProps {
  readonly lines: readonly TagLine[];
  /** What is wrong with each line. */
  readonly problems: readonly TagProblems[];
  /** Keys to propose: those that are there already. */
  readonly keys: readonly string[];
  /** How many can be set at once. */
  readonly most: number;
  readonly onChange: (lines: readonly TagLine[]) => void;
}

/** The tags that are added, or get another value; what is wrong is said while typing. */
export function SetTags({ lines, problems, keys, most, onChange }: SetTagsProps) {
  const { t } = useTranslation("edit-tags");
  const format = useFormat();
  const say = useTagProblem();
  const list = useRef<HTMLFieldSetElement>(null);
  const adder = useRef<HTMLButtonElement>(null);

  function change(number: number, part: Partial<Tag>) {
    onChange(lines.map((line) => (line.number === number ? { ...line, ...part } : line)));
  }

  function add() {
    const number = Math.max(-1, ...lines.map((line) => line.number)) + 1;
    onChange([...lines, { key: "", value: "", number }]);
    requestAnimationFrame(() => {
      const fields = list.current?.querySelectorAll<HTMLInputElement>("[data-tag-key]");
      fields?.[fields.length - 1]?.focus();
    });
  }

  function drop(number: number) {
    onChange(lines.filter((line) => line.number !== number));
    // The pressed button goes with its line.
    requestAnimationFrame(() => adder.current?.focus());
  }

  return (
    <fieldset className={classes.group} ref={list}>
      <legend className={classes.legend}>{t("set.legend")}</legend>
      {lines.map(({ key, value, number }, index) => {
        const problem = problems[index];
        return (
          <div className={classes.line} key={number}>
            <Autocomplete
              size="sm"
              label={t("set.key")}
              data={[...keys]}
              value={key}
              // An empty key is where everybody begins: the button says that it is missing.
              error={problem?.key && problem.key.kind !== "empty" ? say(problem.key) : null}
              onChange={(text) => change(number, { key: text })}
              data-tag-key
            />
            <TextInput
              size="sm"
              label={t("set.value")}
              value={value}
              error={problem?.value ? say(problem.value) : null}
              onChange={(event) => change(number, { value: event.currentTarget.value })}
            />
            <ActionIcon
              className={classes.drop}
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t("set.drop", { key })}
              onClick={() => drop(number)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        );
      })}
      {lines.length < most ? (
        <Button
          ref={adder}
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={add}
        >
          {t("set.add")}
        </Button>
      ) : (
        <p className={classes.full}>{t("set.most", { n: format.number(most) })}</p>
      )}
    </fieldset>
  );
}
