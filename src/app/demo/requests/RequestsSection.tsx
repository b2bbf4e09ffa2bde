import { Checkbox, TextInput } from "@mantine/core";
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { DemoControl } from "../demo.ts";
import sectionClasses from "../panel/Section.module.css";
import { filterRequests } from "./filter-requests.ts";
import { RequestLine } from "./RequestLine.tsx";
import classes from "./RequestsSection.module.css";

/** Lines that are drawn; the filter reaches all that are kept. */
const MOST_SHOWN = 100;

/** What the console asked the pretend cloud, and what it was answered: newest first. */
export function RequestsSection({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const [words, setWords] = useState("");
  const [failedOnly, setFailedOnly] = useState(false);
  const log = useSyncExternalStore(
    (listener) => control.subscribe(listener),
    () => control.log(),
  );
  const wanted = useDeferredValue(words);
  const requests = useMemo(
    () => filterRequests(log, { words: wanted, failedOnly }).toReversed(),
    [log, wanted, failedOnly],
  );
  const shown = requests.slice(0, MOST_SHOWN);

  return (
    <>
      <TextInput
        size="sm"
        type="search"
        label={t("requests.filter")}
        placeholder={t("requests.filterHint")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.count}>
        <Checkbox
          size="xs"
          label={t("requests.failedOnly")}
          checked={failedOnly}
          onChange={(event) => setFailedOnly(event.currentTarget.checked)}
        />
        <span>
          {t("requests.shown", { count: requests.length })}{" "}
          {requests.length > MOST_SHOWN && t("requests.newest", { n: format.number(MOST_SHOWN) })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={sectionClasses.note}>
          {t(log.length === 0 ? "requests.none" : "requests.noMatch")}
        </p>
      ) : (
        <ol className={classes.list} aria-label={t("requests.list")}>
          {shown.map((request) => (
            <RequestLine key={keyOf(request)} request={request} />
          ))}
        </ol>
      )}
    </>
  );
}

/** Entries have no number, but each is an object of its own. */
const keys = new WeakMap<object, string>();
let given = 0;

function keyOf(request: object): string {
  let key = keys.get(request);
  if (key === undefined) {
    key = String(given++);
    keys.set(request, key);
  }
  return key;
}
