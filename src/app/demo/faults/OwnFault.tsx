import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DemoControl } from "../demo.ts";
import classes from "./FaultsSection.module.css";
import { BREAKAGES, type Breakage, type FaultRule } from "./fault-rule.ts";

const KINDS = ["code", ...BREAKAGES] as const;

/** How often a fault strikes, as parts of its rule. */
const OFTEN = {
  always: {},
  once: { times: 1 },
  half: { probability: 0.5 },
  seldom: { probability: 0.1 },
} as const satisfies Record<string, Partial<FaultRule>>;
type Often = keyof typeof OFTEN;
const EVERY = ["always", "once", "half", "seldom"] as const satisfies readonly Often[];

/** Actions worth spoiling, besides those that were called already. */
const USUAL_ACTIONS = [
  "StopInstances",
  "stopServerInstances",
  "StartInstances",
  "RebootInstances",
  "TerminateInstances",
  "DescribeInstances",
];
const USUAL_CODES = [
  "InternalError",
  "ResourceInsufficient",
  "UnauthorizedOperation",
  "OperationDenied.InstanceOperationInProgress",
  "MutexOperation.TaskRunning",
  "ResourceUnavailable",
];

/** A fault put together by hand: which request, what goes wrong, when and how often. */
export function OwnFault({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const actionsId = useId();
  const codesId = useId();
  const [action, setAction] = useState("");
  const [ids, setIds] = useState("");
  const [kind, setKind] = useState<"code" | Breakage>("code");
  const [code, setCode] = useState("");
  const [phase, setPhase] = useState<FaultRule["phase"]>("before");
  const [every, setEvery] = useState<Often>("always");
  const [missing, setMissing] = useState(false);

  function add(event: FormEvent) {
    event.preventDefault();
    const named = code.trim();
    if (kind === "code" && named === "") return setMissing(true);
    const instanceIds = ids.split(/[\s,;]+/).filter((id) => id !== "");
    const rule: FaultRule = {
      ...(action.trim() !== "" && { action: action.trim() }),
      ...(instanceIds.length > 0 && { instanceIds }),
      phase,
      kind: kind === "code" ? { code: named } : kind,
      ...OFTEN[every],
    };
    // First of all: of several that fit, the one that was asked for last is meant.
    control.setFaults([rule, ...control.faults().rules]);
  }

  const actions = new Set([...USUAL_ACTIONS, ...control.log().map((request) => request.action)]);
  return (
    <form onSubmit={add} noValidate>
      <fieldset className={classes.own}>
        <legend>{t("faults.own")}</legend>
        <TextInput
          size="sm"
          label={t("faults.action")}
          list={actionsId}
          value={action}
          onChange={(event) => setAction(event.currentTarget.value)}
        />
        <Options id={actionsId} values={[...actions]} />
        <TextInput
          size="sm"
          label={t("faults.instances")}
          value={ids}
          onChange={(event) => setIds(event.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label={t("faults.what")}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`faults.kind.${value}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        />
        {kind === "code" && (
          <TextInput
            size="sm"
            label={t("faults.code")}
            list={codesId}
            required
            withAsterisk={false}
            value={code}
            error={missing && t("faults.codeMissing")}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setMissing(false);
            }}
          />
        )}
        <Options id={codesId} values={USUAL_CODES} />
        <NativeSelect
          size="sm"
          label={t("faults.when")}
          value={phase}
          data={(["before", "after"] as const).map((value) => ({
            value,
            label: t(`faults.phase.${value}`),
          }))}
          onChange={(event) => setPhase(event.currentTarget.value as FaultRule["phase"])}
        />
        <NativeSelect
          size="sm"
          label={t("faults.often")}
          value={every}
          data={EVERY.map((value) => ({ value, label: t(`faults.every.${value}`) }))}
          onChange={(event) => setEvery(event.currentTarget.value as Often)}
        />
        <Button type="submit" size="sm" variant="default">
          {t("faults.add")}
        </Button>
      </fieldset>
    </form>
  );
}

function Options({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
