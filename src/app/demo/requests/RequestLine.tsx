import { Code, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instant } from "../../../instance/instance.ts";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { commandLine } from "./command-line.ts";
import { endOf, type LoggedRequest } from "./logged-request.ts";
import classes from "./RequestsSection.module.css";

/** A thousand instances are megabytes: so much is shown, in characters. */
const MOST_SHOWN = 6_000;

/** One request: a line that opens. */
export function RequestLine({ request }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const [open, { toggle }] = useDisclosure(false);
  const detailsId = useId();
  const end = endOf(request);
  const outcome =
    end.kind === "answered"
      ? t("requests.ok")
      : end.kind === "refused"
        ? end.code
        : t(`faults.kind.${end.how as "timeout"}`, { defaultValue: end.how });

  return (
    <li className={classes.request} data-end={end.kind}>
      <UnstyledButton
        className={classes.line}
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={toggle}
      >
        <IconChevronRight className={classes.chevron} size={15} aria-hidden />
        <span className={classes.action}>{request.action}</span>
        <span className={classes.outcome}>{outcome}</span>
        <span className={classes.facts}>
          {format.time(request.at as Instant)}
          {request.region !== "" && <span>{request.region}</span>}
          <span>{t("requests.ms", { n: format.number(request.ms) })}</span>
        </span>
      </UnstyledButton>
      <div id={detailsId} hidden={!open}>
        {open && <Details request={request} />}
      </div>
    </li>
  );
}

function Details({ request }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation("demo");
  const command = commandLine(request);
  return (
    <>
      <Part
        title={t("requests.command")}
        text={command}
        note={command.includes("$ENDPOINT") ? t("requests.endpoint") : null}
      />
      <Part title={t("requests.parameters")} text={pretty(request.params)} />
      <Part
        title={t("requests.answer")}
        text={request.answer === null ? t("requests.letGo") : pretty(request.answer)}
      />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly note?: string | null;
}

function Part({ title, text, note = null }: PartProps) {
  const { t } = useTranslation("demo");
  const cut = text.length > MOST_SHOWN;
  return (
    <section className={classes.part} aria-label={title}>
      <h3 className={classes.title}>
        {title}
        <CopyButton value={text} label={title} secret />
      </h3>
      {/* A box that scrolls has to be reachable by key. */}
      <Code block className={classes.code} tabIndex={0}>
        {cut ? `${text.slice(0, MOST_SHOWN)}…` : text}
      </Code>
      {note && <p className={classes.cut}>{note}</p>}
      {cut && <p className={classes.cut}>{t("requests.cut")}</p>}
    </section>
  );
}

function pretty(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");
}
