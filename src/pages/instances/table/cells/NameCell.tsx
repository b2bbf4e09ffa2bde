import { IconPencil } from "@tabler/icons-react";
import { type MouseEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { attributeChangeBlockers } from "../../../../instance/attribute-change.ts";
import type { Instance } from "../../../../instance/instance.ts";
import { useCloud } from "../../../../queries/cloud-context.tsx";
import { CopyButtonOfRow } from "../../../../ui/CopyButton.tsx";
import { Late } from "../../../../ui/dropdown/Late.tsx";
import { useWanted } from "../../../../ui/dropdown/use-wanted.ts";
import { lazyPart } from "../../../../ui/lazy-part.tsx";
import { useRowContext } from "../row-context.ts";
import classes from "./Cells.module.css";
import { RenameRefusal } from "./RenameRefusal.tsx";

const RenameField = lazyPart(async () => (await import("./RenameField.tsx")).RenameField);

/** Id and name: the id opens the instance and can be copied, the name is changed in place. */
export function NameCell({ instance }: { readonly instance: Instance }) {
  const { t, texts, addressOf, open } = useRowContext();
  const { capabilities } = useCloud();
  const field = useWanted([RenameField]);
  const [begun, setRenaming] = useState(false);
  const renaming = begun && field.wanted;
  /** Whether it is said why the name cannot be changed: read out with the focus, in sight when pressed. */
  const [refusal, setRefusal] = useState<"read" | "seen" | null>(null);
  const refusalId = useId();
  const blockers = attributeChangeBlockers(instance);
  const blocked = blockers.length > 0;
  const pencil = useRef<HTMLButtonElement>(null);
  const shownName = instance.name || t("row.unnamed");

  function rename() {
    field.want();
    setRenaming(true);
  }

  function follow(event: MouseEvent) {
    // A new tab or window is the browser's business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    open(instance.id);
  }

  // Once the pencil is drawn again, however long that takes: the field that had the focus is gone.
  const returning = useRef(false);
  useLayoutEffect(() => {
    if (!renaming && returning.current) pencil.current?.focus();
    returning.current = renaming;
  }, [renaming]);

  return (
    <div>
      <div className={classes.withButton}>
        <a
          className={classes.id}
          href={addressOf(instance.id)}
          onClick={follow}
          title={t("row.open", { name: shownName })}
        >
          {instance.id}
        </a>
        <CopyButtonOfRow value={instance.id} t={texts} />
      </div>
      {renaming ? (
        <Late
          onGiveUp={() => {
            field.giveUp();
            setRenaming(false);
          }}
        >
          <RenameField instance={instance} onEnd={() => setRenaming(false)} />
        </Late>
      ) : (
        <div className={classes.withButton}>
          <span
            className={instance.name ? classes.name : classes.unnamed}
            title={instance.name || undefined}
          >
            {shownName}
          </span>
          {capabilities.rename && (
            <button
              ref={pencil}
              type="button"
              className={classes.pencil}
              aria-label={t("rename.start", { name: shownName })}
              aria-disabled={blocked || undefined}
              aria-describedby={blocked && refusal ? refusalId : undefined}
              onPointerEnter={field.prepare}
              onClick={() => (blocked ? setRefusal("seen") : rename())}
              onFocus={() => blocked && setRefusal((now) => now ?? "read")}
              onBlur={() => setRefusal(null)}
            >
              <IconPencil size={14} />
            </button>
          )}
        </div>
      )}
      {blocked && refusal && (
        <RenameRefusal id={refusalId} blockers={blockers} hidden={refusal === "read"} />
      )}
    </div>
  );
}
