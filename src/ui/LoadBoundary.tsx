import { Alert, Button, Group, Title } from "@mantine/core";
import { Component, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./LoadBoundary.module.css";

export interface LoadBoundaryProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What opens is a chunk of its own: when that cannot be had, says so instead of showing nothing. */
export class LoadBoundary extends Component<LoadBoundaryProps> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { onClose, children } = this.props;
    return this.state.failed ? <NotLoaded onClose={onClose} /> : children;
  }
}

/** The browser's own dialog: ours may be what could not be had. */
function NotLoaded({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("actions");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={titleId} onClose={onClose}>
      <Title order={2} size="h4" id={titleId} mb="md">
        {t("dialog.cannotOpen")}
      </Title>
      <Alert color="red" role="alert">
        {t("dialog.loadFailed")}
      </Alert>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} autoFocus>
          {t("dialog.close")}
        </Button>
      </Group>
    </dialog>
  );
}
