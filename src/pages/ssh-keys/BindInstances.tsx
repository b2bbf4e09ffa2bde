import { Button } from "@mantine/core";
import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOpenAction } from "../../actions/action-dialog.tsx";
import type { KeyPair } from "../../instance/key-pair.ts";
import { LoadBoundary } from "../../ui/LoadBoundary.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";

const BindInstancesDialog = lazyPart(
  async () => (await import("./BindInstancesDialog.tsx")).BindInstancesDialog,
);

export interface BindInstancesProps {
  readonly keyPair: KeyPair;
  readonly region: string;
}

/** Chooses instances for a key; the dialog of *Load Key* then says what it means for each of them. */
export function BindInstances({ keyPair: { id, name }, region }: BindInstancesProps) {
  const { t } = useTranslation("ssh-keys");
  const openAction = useOpenAction();
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  /** The focus goes back to the button: from there the next dialog takes it, and gives it back. */
  function close(then: () => void = () => {}) {
    setChoosing(false);
    requestAnimationFrame(() => {
      button.current?.focus();
      then();
    });
  }

  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="compact-sm"
        aria-label={t("bindTo", { name: name || id })}
        onClick={() => setChoosing(true)}
      >
        {t("bind")}
      </Button>
      {choosing && (
        <LoadBoundary onClose={() => close()}>
          <Suspense fallback={null}>
            <BindInstancesDialog
              keyId={id}
              keyName={name || id}
              region={region}
              onClose={() => close()}
              onChosen={(instances) =>
                close(() => openAction("bind-key", instances, { keyId: id }))
              }
            />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
