import "@mantine/spotlight/styles.layer.css";
import { UnstyledButton } from "@mantine/core";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../ui/announce.ts";
import { rememberFocus } from "../../ui/focus/remember-focus.ts";
import { Keys } from "./Keys.tsx";
import classes from "./Palette.module.css";
import { filterEntries } from "./palette-filter.ts";
import { type PaletteEntry, usePaletteEntries } from "./use-palette-entries.tsx";

const [store, spotlight] = createSpotlight();

/**
 * Finds and does everything that can be done from here. Mantine's Spotlight, told to those who hear it
 * as what it is: a combobox with a list.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("keys");
  const [search, setSearch] = useState("");
  // Spotlight marks the chosen line in the document and tells nobody: it is read after every key.
  const [selected, setSelected] = useState(-1);
  const readSelected = () => window.setTimeout(() => setSelected(store.getState().selected));
  const returnFocus = useMemo(rememberFocus, []);
  const listId = useId();
  const reasonId = useId();
  const entries = usePaletteEntries();
  const found = filterEntries(entries, search);
  const groups = [...new Set(found.map(({ group }) => group))];
  const inGroup = (group: string) => found.filter((entry) => entry.group === group);
  // As they stand on the screen.
  const inOrder = groups.flatMap(inGroup);
  const optionId = (entry: PaletteEntry) => `${listId}-${entry.id}`;
  const current = inOrder[selected];

  // The list is new: what was chosen in it is not there any more.
  const shown = inOrder.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (shown !== "") store.setState({ ...store.getState(), selected: -1 });
    const timer = window.setTimeout(() => setSelected(store.getState().selected));
    return () => window.clearTimeout(timer);
  }, [shown]);

  useEffect(() => {
    spotlight.open();
    return spotlight.close;
  }, []);

  const chosen = useRef<PaletteEntry | null>(null);
  function choose(entry: PaletteEntry) {
    if (entry.blocked) {
      announce(t("palette.cannot", { what: entry.label, reason: entry.description }));
      return;
    }
    chosen.current = entry;
    spotlight.close();
  }

  function handleClosed() {
    onClose();
    // Once the palette is away: what is done may move the focus on, or open a dialog that gives it back.
    requestAnimationFrame(() => {
      returnFocus();
      chosen.current?.run();
    });
  }

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={search}
      onQueryChange={setSearch}
      onSpotlightClose={handleClosed}
      closeOnActionTrigger={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { "aria-label": t("palette.title") } }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        leftSection={<IconSearch size={18} aria-hidden />}
        role="combobox"
        onKeyDown={readSelected}
        aria-label={t("palette.title")}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={current && optionId(current)}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
      />
      {found.length > 0 ? (
        <Spotlight.ActionsList>
          {/* What scrolls is the list itself. */}
          <div id={listId} role="listbox" aria-label={t("palette.title")} className={classes.list}>
            {groups.map((group) => (
              <Spotlight.ActionsGroup key={group} label={group} role="group" aria-label={group}>
                {inGroup(group).map((entry) => (
                  <UnstyledButton
                    key={entry.id}
                    id={optionId(entry)}
                    tabIndex={-1}
                    data-action
                    role="option"
                    aria-selected={entry === current}
                    aria-disabled={entry.blocked || undefined}
                    aria-describedby={
                      entry.description === null ? undefined : `${reasonId}-${entry.id}`
                    }
                    className={classes.entry}
                    lang={entry.lang}
                    onClick={() => choose(entry)}
                  >
                    {entry.icon && <span className={classes.icon}>{entry.icon}</span>}
                    <span className={classes.body}>
                      <span>{entry.label}</span>
                      {entry.description !== null && (
                        <span id={`${reasonId}-${entry.id}`} className={classes.description}>
                          {entry.description}
                        </span>
                      )}
                    </span>
                    {entry.keys !== null && <Keys keys={entry.keys} />}
                  </UnstyledButton>
                ))}
              </Spotlight.ActionsGroup>
            ))}
          </div>
        </Spotlight.ActionsList>
      ) : (
        <Spotlight.Empty role="status">{t("palette.nothing")}</Spotlight.Empty>
      )}
    </Spotlight.Root>
  );
}
